import { CERTIFICATION_ERROR_CODES, type CertificationErrorCode, endsChallenge } from '@certification-form/core'
import { type Messages, ko } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import { ERROR_ADVICE } from './errorAdvice.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { Words } from './Words.js'
import { TableHead } from './TableHead.js'

const HEADS: Record<'code' | 'words' | 'todo', InBoth> = {
  code: { en: 'Code', ko: '코드' },
  words: { en: 'What the form says', ko: '화면에 나오는 말' },
  todo: { en: 'When it comes, what to do', ko: '언제 나오고 무엇을 하면 되나요' },
}

const ENDS: InBoth = { en: 'ends the challenge', ko: '인증번호 무효' }

/** As a person reads it who has two tries, or a minute to wait. */
function wordsOf({ errors }: Messages, code: CertificationErrorCode): string {
  const words = errors[code]
  return typeof words === 'function' ? words({ attemptsLeft: 2, retryAfter: 60 }) : words
}

/** Every code of core's closed list, with its words from the locale packs. */
export function ErrorCodes({ language }: { language: GuideLanguage }) {
  return (
    <table className="guide-rows reference-table wide-words code-table">
      <TableHead heads={HEADS} language={language} />
      <tbody>
        {CERTIFICATION_ERROR_CODES.map((code) => (
          <tr key={code} id={code}>
            <th scope="row">
              <code>{code}</code>
              {endsChallenge(code) && <small>{ENDS[language]}</small>}
            </th>
            <td>
              <span lang="ko">{wordsOf(ko, code)}</span>
              <span lang="en">{wordsOf(en, code)}</span>
            </td>
            <td>
              <Words text={ERROR_ADVICE[code][language]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
