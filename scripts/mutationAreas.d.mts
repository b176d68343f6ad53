export const areas: Record<string, { mutate: string[]; tests: string[] }>
export const LOWEST_SCORE: number
