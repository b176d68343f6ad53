import { type Theme, readTheme } from '@certification-form/theme'
import admin from '@certification-form/theme/themes/admin.tokens.json'
import bank from '@certification-form/theme/themes/bank.tokens.json'
import senior from '@certification-form/theme/themes/senior.tokens.json'
import shop from '@certification-form/theme/themes/shop.tokens.json'
import { EMPTY_THEME } from './editing.js'

/** What a designer can start from, by the names that the toolbar has for them too. */
export const BUILT_IN_THEMES: Readonly<Record<string, Theme>> = {
  default: EMPTY_THEME,
  bank: readTheme(bank),
  shop: readTheme(shop),
  admin: readTheme(admin),
  senior: readTheme(senior),
}
