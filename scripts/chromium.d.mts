export interface Chromium {
  /** The first browser file there is: `CHROMIUM_PATH`, Playwright's own, the system's. */
  find(): string | undefined
  /** The path of a Chromium that runs, installing one when there is none. Throws with what was tried. */
  ensure(): string
  /** For Vitest and Playwright. Installs nothing and never fails. */
  launchOptions(): { executablePath?: string; args: string[] }
}

export interface ChromiumMachine {
  env?: Record<string, string | undefined>
  platform?: string
  isRoot?: boolean
  exists?: (path: string) => boolean
  run?: (command: string, args: readonly string[], options: object) => boolean
  playwright?: () => { path?: string; cli?: string }
  say?: (line: string) => void
}

export function createChromium(machine?: ChromiumMachine): Chromium
export const chromium: Chromium
