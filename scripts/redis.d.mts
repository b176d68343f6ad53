export interface Redis {
  /** The first Redis or Valkey server, 7 or newer: `REDIS_SERVER_PATH`, else the system's. Installs nothing. */
  find(): string | undefined
  /** The same, installed with apt-get when there is none. Throws with what was tried. */
  ensure(): string
}

export interface RedisMachine {
  env?: Record<string, string | undefined>
  platform?: string
  isRoot?: boolean
  exists?: (path: string) => boolean
  run?: (command: string, args: readonly string[], options: object) => boolean
  /** What a command prints. */
  read?: (command: string, args: readonly string[]) => string
  say?: (line: string) => void
}

export function createRedis(machine?: RedisMachine): Redis
export const redis: Redis
