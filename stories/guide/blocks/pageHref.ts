import type { GuideLanguage } from './guideLanguage.js'

/** What `<Meta id>` of a page has to be, whatever its title says: Korean titles make no addresses to be sent around. */
export function pageId(page: string, language: GuideLanguage): string {
  return language === 'en' ? `guide-${page}` : `guide-${language}-${page}`
}

/** The address of a page, from any page of any Storybook, whatever path it is served from. */
export function pageHref(page: string, language: GuideLanguage): string {
  return `./?path=/docs/${pageId(page, language)}--docs`
}
