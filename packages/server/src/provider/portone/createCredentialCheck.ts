import { createAccessToken } from './accessToken.js'
import type { PortoneClientOptions } from './portoneClient.js'

/**
 * Whether PortOne V1 takes the credentials: by a token of its own, always anew, because one that is held stays good for
 * half an hour after its secret was revoked.
 *
 * @throws ProviderError `misconfigured` when it refuses them, `carrier_unavailable` when it cannot be asked
 */
export function createCredentialCheck(options: PortoneClientOptions): () => Promise<void> {
  const token = createAccessToken(options)
  return async () => token.drop(await token.get())
}
