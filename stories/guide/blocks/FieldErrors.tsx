import { ko, type Messages } from '@certification-form/react'
import { en } from '@certification-form/react/locales/en'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { TableHead } from './TableHead.js'

const HEADS: Record<'code' | 'words', InBoth> = {
  code: { en: 'Code', ko: '코드' },
  words: { en: 'What the field says', ko: '필드에 나오는 말' },
}

type Code = keyof Messages['fieldErrors']

/** As a person reads it where `minAge` is 14. */
function wordsOf({ fieldErrors }: Messages, code: Code): string {
  const words = fieldErrors[code]
  return typeof words === 'function' ? words(14) : words
}

/** Every mistake a field can have, with its words from the locale packs. */
export function FieldErrors({ language }: { language: GuideLanguage }) {
  return (
    <table className="guide-rows reference-table wide-words code-table">
      <TableHead heads={HEADS} language={language} />
      <tbody>
        {(Object.keys(ko.fieldErrors) as Code[]).map((code) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>
              <span lang="ko">{wordsOf(ko, code)}</span>
              <span lang="en">{wordsOf(en, code)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
