import ours from '@certification-form/react/styles.css?inline'
import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline'
import { compile } from 'tailwindcss'
import preflight from 'tailwindcss/preflight.css?raw'
import theme from 'tailwindcss/theme.css?raw'
import utilities from 'tailwindcss/utilities.css?raw'
import type { HostName } from './hostNames.js'
import { unlayered } from '../../../packages/theme/scripts/tokenFiles.js'

/** `@certification-form/theme/unlayered.css`, made as the package makes it. */
const oursUnlayered = unlayered(ours.replaceAll('@layer certification-form {', '@layer certification-form{'))

const TAILWIND_FILES: Readonly<Record<string, string>> = { preflight, theme, utilities }
const TAILWIND_CLASSES = 'bg-emerald-700 rounded-none'

/** What Tailwind's own build makes of a stylesheet for a page with those classes. */
async function tailwind(css: string): Promise<string> {
  const compiler = await compile(css, {
    async loadStylesheet(id, base) {
      const content = TAILWIND_FILES[id]
      if (content === undefined) throw new Error(`There is no ${id} of Tailwind CSS here.`)
      return { path: id, base, content }
    },
  })
  return compiler.build(TAILWIND_CLASSES.split(' '))
}

const FIRST = '@layer reset, certification-form;'
const inReset = (css: string) => `@layer reset {\n${css}\n}`

const TAILWIND_4 = `
  @layer theme, base, certification-form, components, utilities;
  @import 'theme' layer(theme);
  @import 'preflight' layer(base);
  @import 'utilities' layer(utilities);
`

export interface Host {
  /** What the page has, in its order: the host's own CSS, and ours as its developer imports it. */
  styles: () => readonly string[] | Promise<readonly string[]>
  /** What the host gives the main button. */
  button?: string
}

/** Hosts whose own CSS reaches into every element of their pages, each as the theme's README says. */
export const HOSTS: Readonly<Record<HostName, Host>> = {
  'bootstrap-layered': { styles: () => [FIRST, inReset(bootstrap), ours] },
  'bootstrap-unlayered': { styles: () => [bootstrap, oursUnlayered], button: 'btn btn-success' },
  'tailwind-4': { styles: async () => [await tailwind(TAILWIND_4), ours], button: TAILWIND_CLASSES },
  'tailwind-3-layered': { styles: async () => [FIRST, inReset(await tailwind("@import 'preflight';")), ours] },
  'tailwind-3-unlayered': { styles: async () => [await tailwind("@import 'preflight';"), oursUnlayered] },
  'unset-layered': { styles: () => [FIRST, inReset('* { all: unset }'), ours] },
  'unset-unlayered': { styles: () => ['* { all: unset }', oursUnlayered] },
  'revert-layered': { styles: () => [FIRST, inReset('* { all: revert }'), ours] },
  'revert-unlayered': { styles: () => ['* { all: revert }', oursUnlayered] },
}
