export const areas: Record<string, { mutate: string[]; tests: string[] }>
export const LOWEST_SCORE: number
export const TOO_SLOW: RegExp
