import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { pageHref, pageId } from './blocks/pageHref.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const LANGUAGES = ['en', 'ko'] as const
const GROUPS = { en: 'Guide', ko: '가이드' }

type Language = (typeof LANGUAGES)[number]

function pagesIn(language: Language): string[] {
  return readdirSync(`${folder}${language}`).filter((name) => name.endsWith('.mdx'))
}

const pages = pagesIn('en').map((name) => name.replace('.mdx', ''))
const read = (language: Language, page: string) => readFileSync(`${folder}${language}/${page}.mdx`, 'utf8')

const FENCE = /^```(\w*).*\n([\s\S]*?)^```$/gm

function codeOf(text: string): string[] {
  return [...text.matchAll(FENCE)].map(([, language = '', code = '']) => `${language}\n${code}`)
}

const proseOf = (text: string) => text.replace(FENCE, '')

/** `[1, 2, 2, 3]`: how deep each heading is, from the top. */
function depthsOf(text: string): number[] {
  return [...proseOf(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length)
}

/** Stories and blocks, in their order: `<Canvas of={Parts.InAnotherOrder} sourceState="none" />`, `<FlowMoves />`. */
function elementsOf(text: string): string[] {
  const elements = [...proseOf(text).matchAll(/^\s*<([A-Z][^>]*)>/gm)].map(([, element = '']) => element)
  return elements.map((element) => element.replace(/ (language|title|id)="[^"]*"/g, ''))
}

function importsOf(text: string): string[] {
  return proseOf(text)
    .split('\n')
    .filter((line) => line.startsWith('import '))
}

/** The addresses a page links to; those of other pages without their language. */
function linksOf(text: string): string[] {
  return [...proseOf(text).matchAll(/\]\(([^)]+)\)/g)].map(([, href = '']) => href)
}

/** The pages as the sidebar has them, by the titles in Storybook's own order. */
function orderOf(language: Language): string[] {
  const preview = readFileSync(`${folder}../../.storybook/preview.tsx`, 'utf8')
  const [, titles = ''] = new RegExp(`'${GROUPS[language]}',\\s*\\[([^\\]]*)\\]`).exec(preview) ?? []
  const pageOf = new Map(pages.map((page) => [/title="[^/]+\/([^"]+)"/.exec(read(language, page))?.[1], page]))
  return [...titles.matchAll(/'([^']+)'/g)].map(([, title]) => pageOf.get(title) ?? `${title}: no such page`)
}

/** Takes its text from an English page; in Korean the same text stands in the page itself. */
const isInEnglishOnly = (line: string) => line.includes('AccessibilityNotes')

// Its story is Editor of the title Theme editor.
const EDITOR = './?path=/story/theme-editor--editor'

const isToPage = (href: string) => href.includes('path=')

describe('the guide', () => {
  it('has the same pages in both languages', () => {
    expect(pages.length).toBeGreaterThan(5)
    expect(pagesIn('ko')).toEqual(pagesIn('en'))
  })

  describe.each(pages)('%s', (page) => {
    const en = read('en', page)
    const ko = read('ko', page)

    it('has one title, and headings in the same order', () => {
      expect(depthsOf(en).filter((depth) => depth === 1)).toEqual([1])
      expect(depthsOf(ko)).toEqual(depthsOf(en))
    })

    it('has the same code', () => {
      expect(codeOf(ko)).toEqual(codeOf(en))
    })

    it('shows the same stories and blocks', () => {
      const shared = (lines: string[]) => lines.filter((line) => !isInEnglishOnly(line))
      expect(elementsOf(ko)).toEqual(shared(elementsOf(en)))
      expect(importsOf(ko)).toEqual(shared(importsOf(en)))
    })

    it('links to the same pages', () => {
      const inEnglish = linksOf(ko).map((href) => href.replace('/docs/guide-ko-', '/docs/guide-'))
      expect(inEnglish.toSorted()).toEqual(linksOf(en).toSorted())
    })
  })

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(pages)('%s has the address that links rely on, and says its language', (page) => {
      const text = read(language, page)
      expect(text).toMatch(
        new RegExp(`^<Meta title="${GROUPS[language]}/[^"]+" id="${pageId(page, language)}" />$`, 'm'),
      )
      expect(text).toContain(`<GuideTop page="${page}" language="${language}" />`)
      const said = [...proseOf(text).matchAll(/ language="(\w+)"/g)].map(([, name]) => name)
      expect(new Set(said)).toEqual(new Set([language]))
    })

    it('links only to pages that exist, in its own language', () => {
      const known = new Set([...pages.map((page) => pageHref(page, language)), EDITOR])
      const broken = pages.flatMap((page) =>
        linksOf(read(language, page))
          .filter((href) => isToPage(href) && !known.has(href.replace(/#.*/, '')))
          .map((href) => `${language}/${page}.mdx: ${href}`),
      )
      expect(broken).toEqual([])
    })
  })

  it('stands in the sidebar in the same order in both languages, and all of it', () => {
    const { en, ko } = { en: orderOf('en'), ko: orderOf('ko') }
    expect(en.toSorted()).toEqual(pages)
    expect(ko).toEqual(en)
  })

  it('has no link that leaves the place it is served from but to the web', () => {
    const hrefs = LANGUAGES.flatMap((language) => pages.flatMap((page) => linksOf(read(language, page))))
    expect(hrefs.filter((href) => !isToPage(href) && !href.startsWith('https://'))).toEqual([])
  })
})
