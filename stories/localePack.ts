import { type Messages, ko } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import { ja } from '@certification-form/react/locales/ja'
import { vi } from '@certification-form/react/locales/vi'
import { zhCN } from '@certification-form/react/locales/zh-CN'

const PACKS: Record<string, Messages> = { ko, en, ja, 'zh-CN': zhCN, vi }

/** The words of the language chosen in the toolbar. */
export function localePack(globals: { locale?: string }): Messages {
  const pack = PACKS[globals.locale ?? 'ko']
  if (!pack) throw new Error(`The toolbar offers the locale ${globals.locale}, but stories/localePack.ts has no pack.`)
  return pack
}
