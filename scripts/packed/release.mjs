/**
 * Whether this is the workflow that may publish, and these are what it may.
 *
 * @throws Error outside of it, from another repository than the manifests name, and before the first version
 */
export function assertRelease(packed, env) {
  if (env.GITHUB_ACTIONS !== 'true' || !env.ACTIONS_ID_TOKEN_REQUEST_URL) {
    throw new Error(
      'Packages are published by .github/workflows/release.yml only, so that each can be traced to its sources. ' +
        'Push a changeset to main instead.',
    )
  }
  const home = `git+${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}.git`
  for (const { manifest } of packed) {
    if (manifest.repository.url !== home) {
      throw new Error(
        `${manifest.name} says that its sources are at ${manifest.repository.url}, but this is ${home}: its provenance ` +
          'would be refused. Write this address into `repository` of every package.json.',
      )
    }
    if (manifest.version === '0.0.0') {
      throw new Error(`${manifest.name} has no version yet. Merge the pull request that \`changeset version\` made.`)
    }
  }
}

const needsOurs = ({ manifest }) =>
  Object.keys(manifest.dependencies ?? {}).some((name) => name.startsWith('@certification-form/'))

/** What others need first, so that nothing is published whose dependency is not there. */
export function inOrder(packed) {
  return packed.toSorted((one, other) => Number(needsOurs(one)) - Number(needsOurs(other)))
}
