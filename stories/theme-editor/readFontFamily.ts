import { cssValue } from '@certification-form/theme'

/**
 * Fonts as a person lists them, as a value of a token: names between commas, with or without quotes.
 *
 * @returns `undefined` while it is no such list
 * @example readFontFamily('Pretendard, "Noto Sans KR", sans-serif') // ['Pretendard', 'Noto Sans KR', 'sans-serif']
 */
export function readFontFamily(text: string): string | string[] | undefined {
  const names = text.split(',').map((name) =>
    name
      .trim()
      .replace(/^(['"])(.*)\1$/, '$2')
      .trim(),
  )
  const [first = '', ...others] = names
  const value = others.length === 0 ? first : names
  try {
    return names.every(Boolean) && cssValue('fontFamily', value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The list as a person writes it. */
export function fontFamilyText(value: unknown): string {
  return [value].flat().join(', ')
}
