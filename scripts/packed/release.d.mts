import type { PackedPackage } from './packAll.mjs'

/**
 * Whether this is the workflow that may publish, and these are what it may.
 *
 * @throws Error outside of it, from another repository than the manifests name, and before the first version
 */
export function assertRelease(packed: readonly PackedPackage[], env: Record<string, string | undefined>): void

/** What others need first, so that nothing is published whose dependency is not there. */
export function inOrder(packed: readonly PackedPackage[]): PackedPackage[]
