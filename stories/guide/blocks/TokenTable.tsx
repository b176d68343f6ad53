import { TOKENS, type ThemeMode, type Token } from '@certification-form/theme'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { TOKEN_GROUPS, tokensOf } from './tokenGroups.js'
import { TokenSample } from './TokenSample.js'
import { shownValues } from './tokenValues.js'
import { TOKEN_WORDS_IN_KOREAN } from './tokenWords.js'
import { Words } from './Words.js'

const HEADS: Record<'token' | 'values', InBoth> = {
  token: { en: 'Variable and what it changes', ko: '변수와 바뀌는 곳' },
  values: { en: 'Default', ko: '기본값' },
}

const MODES: Record<ThemeMode, InBoth> = {
  light: { en: 'light', ko: '라이트' },
  dark: { en: 'dark', ko: '다크' },
  contrast: { en: 'high contrast', ko: '고대비' },
  'dark-contrast': { en: 'dark, high contrast', ko: '다크 고대비' },
  compact: { en: 'compact', ko: '촘촘하게' },
}

const FOLLOWS: InBoth = { en: 'follows', ko: '기본으로 따르는 토큰:' }
const names = new Map(TOKENS.map(({ path, name }) => [path, name]))

interface TokenTableProps {
  language: GuideLanguage
  level: Token['level']
}

/** Every public token of a level, with its default in each mode. */
export function TokenTable({ language, level }: TokenTableProps) {
  return TOKEN_GROUPS.filter((group) => group.level === level).map((group) => (
    <section key={group.name.en}>
      <h3>{group.name[language]}</h3>
      <table className="guide-rows reference-table token-table">
        <thead>
          <tr>
            <th scope="col">{HEADS.token[language]}</th>
            <th scope="col">{HEADS.values[language]}</th>
          </tr>
        </thead>
        <tbody>
          {tokensOf(group).map((token) => (
            <TokenRow key={token.path} token={token} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

/** Storybook sends the links of its pages to the window around them; this one stays on its page. */
function TokenLink({ path }: { path: string }) {
  return (
    <a href={`#${names.get(path)}`} target="_self">
      <code>{names.get(path)}</code>
    </a>
  )
}

function TokenRow({ token, language }: { token: Token; language: GuideLanguage }) {
  const values = shownValues(token)
  return (
    <tr id={token.name}>
      <th scope="row">
        <code>{token.name}</code>
        <p>
          <Words text={language === 'ko' ? TOKEN_WORDS_IN_KOREAN[token.name] : token.description} />
        </p>
        {token.alias && (
          <small>
            {FOLLOWS[language]} <TokenLink path={token.alias} />
          </small>
        )}
      </th>
      <td>
        {values.map(({ mode, text, css }) => (
          <span key={mode} className="token-value">
            <TokenSample token={token} css={css} />
            <code>{text}</code>
            {values.length > 1 && <small>{MODES[mode][language]}</small>}
          </span>
        ))}
      </td>
    </tr>
  )
}
