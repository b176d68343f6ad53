export interface Backend {
  /** The program, installed with apt-get when there is none. Throws with what was tried. */
  ensure(): string
}

export interface BackendsMachine {
  env?: Record<string, string | undefined>
  platform?: string
  isRoot?: boolean
  exists?: (path: string) => boolean
  /** Whether a command ends well. */
  runs?: (command: string, args: readonly string[], options?: object) => boolean
  say?: (line: string) => void
}

export interface Backends {
  /** PHP 8.1 or newer: `PHP_PATH`, else the system's. */
  php: Backend
  /** A Python that has Django 3.2 or newer: `DJANGO_PYTHON_PATH`, else the system's. */
  django: Backend
}

export function createBackends(machine?: BackendsMachine): Backends
export const backends: Backends
