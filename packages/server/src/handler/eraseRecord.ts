import type { Config } from '../config.js'
import { ProviderError } from '../provider/provider.js'

/**
 * Deletes the provider's record of a person who was handed over, when the merchant wants it. Called once, after all that
 * is kept here has been stored: the result waits in this server's store, and nothing reads the record again. A crash in
 * between leaves the record; a failure refuses nobody.
 */
export async function eraseRecord({ provider, deleteAfterVerified, emit }: Config, impUid: string): Promise<void> {
  if (!deleteAfterVerified) return
  try {
    await provider.deleteCertification?.(impUid)
  } catch (thrown) {
    emit({ type: 'delete_failed', code: ProviderError.from(thrown).code })
  }
}
