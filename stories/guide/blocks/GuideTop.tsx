import { useEffect, useRef } from 'react'
import { PageLink } from './PageLink.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'

const OTHER: InBoth = { en: '한국어', ko: 'English' }

interface GuideTopProps {
  /** The file's name without its ending; each page is in both languages under the same. */
  page: string
  language: GuideLanguage
}

/** Begins a page: the way to the same page in the other language, and what language this one is in. */
export function GuideTop({ page, language }: GuideTopProps) {
  const place = useRef<HTMLElement>(null)
  const other = language === 'en' ? 'ko' : 'en'
  useEffect(() => {
    // Storybook says of every page that it is English; speech and line breaks go by it.
    place.current?.closest('.sbdocs-wrapper')?.setAttribute('lang', language)
  }, [language])
  return (
    <nav ref={place} className="guide-top" aria-label={language === 'en' ? 'Language' : '언어'}>
      <PageLink page={page} language={other} lang={other}>
        {OTHER[language]}
      </PageLink>
    </nav>
  )
}
