export interface RunOptions {
  /** Default: the workspace's root. */
  cwd?: string
  env?: Record<string, string>
  timeLimitMs?: number
}

/**
 * Runs a command line in a shell, with the programs of `cwd`'s and the root's node_modules on the path as a package
 * script has them. Resolves with the exit code (1 when it was stopped) and everything printed; never rejects.
 */
export function run(line: string, options?: RunOptions): Promise<{ code: number; output: string }>
