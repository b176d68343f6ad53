/** The workspace's root, with a slash at the end. */
export const root: string
/** The pinned pnpm as npx names it, such as `pnpm@12.21.0`. */
export const packageManager: string
