import { TOKENS, type Token } from '@certification-form/theme'
import type { InBoth } from './guideLanguage.js'

export interface TokenGroup {
  level: Token['level']
  name: InBoth
  has: (token: Token) => boolean
}

const isWriting = ({ path }: Token) => /^(font-|line-height)/.test(path)
const isMotion = ({ type }: Token) => type === 'duration' || type === 'cubicBezier'
const of =
  (...parts: string[]) =>
  ({ path }: Token) =>
    parts.includes(path.split('.')[0] ?? '')

/** The tokens in the order of the page; each is in one of these. */
export const TOKEN_GROUPS: readonly TokenGroup[] = [
  { level: 'semantic', name: { en: 'Colour', ko: '색' }, has: ({ type }) => type === 'color' },
  { level: 'semantic', name: { en: 'Type', ko: '글자' }, has: isWriting },
  {
    level: 'semantic',
    name: { en: 'Space, size and edges', ko: '간격과 크기, 모서리' },
    has: (token) => (token.type === 'dimension' || token.path === 'scale') && !isWriting(token),
  },
  { level: 'semantic', name: { en: 'Motion', ko: '움직임' }, has: isMotion },
  {
    level: 'component',
    name: { en: 'Fields', ko: '입력란' },
    has: of('label', 'error', 'control'),
  },
  {
    level: 'component',
    name: { en: 'Carrier and switch', ko: '통신사와 스위치' },
    has: of('carrier', 'switch'),
  },
  {
    level: 'component',
    name: { en: 'Buttons', ko: '버튼' },
    has: of('button', 'secondary-button', 'link'),
  },
  { level: 'component', name: { en: 'When something was refused', ko: '요청이 거절됐을 때' }, has: of('alert') },
  { level: 'component', name: { en: 'The code', ko: '인증번호' }, has: of('otp') },
]

/** The tokens of a group. */
export function tokensOf({ level, has }: TokenGroup): readonly Token[] {
  return TOKENS.filter((token) => token.level === level && has(token))
}
