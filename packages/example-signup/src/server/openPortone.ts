import { type Sandbox, type SandboxOptions, createSandbox } from '@certification-form/sandbox'
import type { PortoneSettings } from './settings.js'

/** The PortOne an example runs on. */
export interface OpenPortone {
  settings: PortoneSettings
  /** The sandbox, when it is the example's own. */
  sandbox?: Sandbox
  /** Address of the sandbox's front page, without a slash at the end. */
  sandboxUrl?: string
  close(): Promise<void>
}

/**
 * The given PortOne, or a sandbox of the example's own on a free port. The example never sets NODE_ENV=production by
 * itself: the sandbox refuses to run there, since it verifies anybody.
 *
 * @throws Error when a sandbox is needed in production
 */
export async function openPortone(
  given: PortoneSettings | undefined,
  options: SandboxOptions = {},
): Promise<OpenPortone> {
  if (given) return { settings: given, close: async () => undefined }
  const sandbox = createSandbox(options)
  const { url, close } = await sandbox.listen({ port: 0 })
  return { settings: { apiBase: url, ...sandbox.credentials }, sandbox, sandboxUrl: url, close }
}
