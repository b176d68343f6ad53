import { type Theme, themeCss } from '@certification-form/theme'

/** Around everything that shows the edited theme. */
export const PREVIEW_CLASS = 'te-preview'

/** The edited theme for the preview alone. */
export function previewCss(theme: Theme): string {
  return themeCss(theme, `.${PREVIEW_CLASS}`)
}
