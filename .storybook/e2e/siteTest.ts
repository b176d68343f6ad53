import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FrameLocator, type Page, test as base, expect } from '@playwright/test'
import { type Site, serveSite } from './serveSite.js'

const FOLDER = fileURLToPath(new URL('../../storybook-static', import.meta.url))

interface Entry {
  id: string
  title: string
  type: 'docs' | 'story'
  tags: string[]
}

function readEntries(): Entry[] {
  const index = join(FOLDER, 'index.json')
  if (!existsSync(index)) throw new Error('There is no storybook-static: build it with `npm run build`.')
  return Object.values((JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, Entry> }).entries)
}

/** What the built site has, in the order of its sidebar. */
export const entries = readEntries()

/** What went wrong while a page was open. */
export interface Watched {
  /** Asked of anybody but the site, and refused. */
  outside: string[]
  errors: string[]
}

/** The part of Storybook that shows stories and pages. */
export const canvasOf = (page: Page): FrameLocator => page.frameLocator('#storybook-preview-iframe')

interface WorkerFixtures {
  siteFolder: string
  site: Site
}

/** A page that can reach the site and nothing else. */
export const test = base.extend<{ watched: Watched }, WorkerFixtures>({
  siteFolder: [FOLDER, { option: true, scope: 'worker' }],
  site: [
    async ({ siteFolder }, provide) => {
      const site = await serveSite(siteFolder)
      await provide(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  watched: [
    async ({ context, page, site }, provide) => {
      const watched: Watched = { outside: [], errors: [] }
      await context.route(
        (url) => !url.href.startsWith(site.url),
        (route) => {
          watched.outside.push(route.request().url())
          return route.abort()
        },
      )
      page.on('console', (message) => {
        if (message.type() === 'error') watched.errors.push(message.text())
      })
      page.on('pageerror', ({ message }) => watched.errors.push(message))
      await provide(watched)
      expect(watched).toEqual({ outside: [], errors: [] })
    },
    { auto: true },
  ],
})
