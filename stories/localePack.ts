import { type Messages, ko } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'

const PACKS: Record<string, Messages> = { ko, en }

/** The words of the language chosen in the toolbar. */
export function localePack(globals: { locale?: string }): Messages {
  const pack = PACKS[globals.locale ?? 'ko']
  if (!pack) throw new Error(`The toolbar offers the locale ${globals.locale}, but stories/localePack.ts has no pack.`)
  return pack
}
