/** A target of `exports`: a file, or files by condition. */
export type ExportTarget = string | Record<string, string>

/** The manifest as it is in the archive: pnpm has swapped `publishConfig.exports` in and resolved `workspace:`. */
export interface PackedManifest {
  name: string
  version: string
  exports: Record<string, ExportTarget>
  bin?: Record<string, string>
  sideEffects?: boolean | string[]
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  [field: string]: unknown
}

export interface PackedPackage {
  /** Its folder's name: `react` */
  name: string
  /** Where its sources are. */
  source: string
  /** The .tgz that would be published. */
  archive: string
  /** The folder the archive was unpacked into. */
  unpacked: string
  manifest: PackedManifest
}

/**
 * Packs every package that is to be published into `folder`, as pnpm would publish it, and unpacks each beside its
 * archive. What is packed is `dist` as it is: build first.
 *
 * @throws Error with pnpm's output
 */
export function packAll(folder: string): Promise<PackedPackage[]>
