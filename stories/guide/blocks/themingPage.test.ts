import { readFileSync } from 'node:fs'
import { TOKENS, TOKEN_NAMES, readTheme, themeCss } from '@certification-form/theme'
import { describe, expect, it } from 'vitest'

const PAGES = ['theming', 'recipes', 'parts-and-attributes', 'token-reference']
const pages = ['en', 'ko'].flatMap((language) =>
  PAGES.map((page) => {
    const text = readFileSync(new URL(`../${language}/${page}.mdx`, import.meta.url), 'utf8')
    return { page: `${language}/${page}`, text }
  }),
)

describe.each(pages)('the page $page', ({ text }) => {
  it('shows token files that can be read', () => {
    for (const [, json = ''] of text.matchAll(/^```json\n([\s\S]*?)^```$/gm)) {
      const theme = readTheme(JSON.parse(json))
      expect(theme.size).toBeGreaterThan(1)
      expect(themeCss(theme)).toContain('--cf-')
    }
  })

  it('names tokens that there are', () => {
    const variables = [...text.matchAll(/--cf-[\w-]+/g)].map(([name]) => name)
    expect(variables.filter((name) => !TOKEN_NAMES.some((one) => one === name))).toEqual([])
    const paths = [...text.matchAll(/`((?:color|button|otp|space|font-size)\.[\w-]+)`/g)].map(([, path]) => path)
    expect(paths.filter((path) => !TOKENS.some((token) => token.path === path))).toEqual([])
  })
})

describe('the recipe of the sticky button', () => {
  it('has the rules its story runs on', () => {
    const run = readFileSync(new URL('../stickyButton.css', import.meta.url), 'utf8')
    const recipe = readFileSync(new URL('../en/recipes.mdx', import.meta.url), 'utf8')
    const [, told = ''] = /```css\n(\.sticky-button [\s\S]*?)```/.exec(recipe) ?? []
    expect(told.length).toBeGreaterThan(100)
    expect(run).toContain(told)
  })
})
