export interface Manifest {
  name: string
  version?: string
  private?: boolean
  scripts?: Record<string, string>
  exports?: Record<string, unknown>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export interface WorkspacePackage {
  folder: string
  manifest: Manifest
}

export interface Outcome {
  ok: boolean
  output: string
}

export function readPackages(root: string): WorkspacePackage[]
export function inDependencyOrder(
  packages: readonly WorkspacePackage[],
  task: (pkg: WorkspacePackage) => Promise<Outcome>,
): Promise<Outcome[]>
export function typedEntries(manifest: Manifest): string[]
