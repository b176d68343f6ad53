const MIN_SECRET_LENGTH = 32

/** One secret, or the current one and the one it replaces. An environment variable may go in as it is. */
export type Secrets = string | undefined | readonly [current: string, previous: string]

/**
 * The secrets, the current one first.
 *
 * @param matters what a guessable one would lead to
 * @throws Error unless every one has 32 characters or more
 */
export function checkSecrets(secret: Secrets, caller: string, matters: string): readonly [string, ...string[]] {
  const [current, ...previous]: readonly unknown[] = Array.isArray(secret) ? secret : [secret]
  const all = [current, ...previous]
  const areSecrets = all.every((one) => typeof one === 'string' && one.length >= MIN_SECRET_LENGTH)
  if (areSecrets) return all as [string, ...string[]]
  throw new Error(
    `${caller} was given no secret of at least ${MIN_SECRET_LENGTH} characters: ${matters}. Set it from the ` +
      'environment of this server, for example to the output of: ' +
      "node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\"",
  )
}
