/** Where a shop keeps its counts, and on how many processes it runs. */
export const STACKS = { memory: 1, redis: 4 } as const

export type StackName = keyof typeof STACKS
