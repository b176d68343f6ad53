/** A language the guide is written in. */
export type GuideLanguage = 'en' | 'ko'

/** The same words in each language of the guide. */
export type InBoth = Readonly<Record<GuideLanguage, string>>
