/** Frameworks and resets, each with what its developer imports of ours. */
export const HOST_NAMES = [
  'bootstrap-layered',
  'bootstrap-unlayered',
  'tailwind-4',
  'tailwind-3-layered',
  'tailwind-3-unlayered',
  'unset-layered',
  'unset-unlayered',
  'revert-layered',
  'revert-unlayered',
] as const

export type HostName = (typeof HOST_NAMES)[number]
