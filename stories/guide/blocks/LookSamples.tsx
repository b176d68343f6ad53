import { ko } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import { TOKEN_NAMES } from '@certification-form/theme'
import type { CSSProperties } from 'react'
import { FormState } from '../../states/FormState.js'
import type { FormStateName } from '../../states/formStates.js'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './lookSamples.css'

interface Look {
  name: InBoth
  /** The attributes around the form that make the look. */
  look: Readonly<Record<`data-${string}`, string>>
}

const PACKS = { ko, en }

// The theme of the toolbar is set further out, and would show through where a sample's own says nothing.
const OURS = Object.fromEntries(TOKEN_NAMES.map((name) => [name, 'initial'])) as CSSProperties

const example = (name: string, words: InBoth): Look => ({ name: words, look: { 'data-story-theme': name } })

const THEMES: readonly Look[] = [
  example('bank', { en: 'bank: plain, square', ko: 'bank: 담백하고 각진 은행' }),
  example('shop', { en: 'shop: round, playful', ko: 'shop: 둥글고 발랄한 쇼핑몰' }),
  example('admin', { en: 'admin: dense, flat', ko: 'admin: 촘촘한 B2B 관리 화면' }),
  example('senior', { en: 'senior: large, strong contrast', ko: 'senior: 글자가 크고 대비가 강한 화면' }),
]

const MODES: readonly Look[] = [
  { name: { en: 'light', ko: '라이트' }, look: { 'data-cf-mode': 'light' } },
  { name: { en: 'dark', ko: '다크' }, look: { 'data-cf-mode': 'dark' } },
  { name: { en: 'high contrast', ko: '고대비' }, look: { 'data-cf-mode': 'light', 'data-cf-contrast': 'more' } },
  {
    name: { en: 'compact', ko: '촘촘하게' },
    look: { 'data-cf-mode': 'light', 'data-cf-density': 'compact' },
  },
]

interface LookSamplesProps {
  language: GuideLanguage
  /** The example themes in the mode of the toolbar, or the default theme in its modes. */
  of: 'modes' | 'themes'
}

/** The real form in several looks side by side. */
export function LookSamples({ language, of }: LookSamplesProps) {
  const state: FormStateName = of === 'themes' ? 'filled' : 'otp'
  return (
    <div className="look-samples sb-unstyled" style={OURS}>
      {(of === 'themes' ? THEMES : MODES).map(({ name, look }) => (
        <figure key={name.en} className="look-sample" {...look}>
          <figcaption>{name[language]}</figcaption>
          <FormState
            state={state}
            locale={PACKS[language]}
            headingLevel={4}
            aria-label={`${PACKS[language].labels.form} (${name[language]})`}
          />
        </figure>
      ))}
    </div>
  )
}
