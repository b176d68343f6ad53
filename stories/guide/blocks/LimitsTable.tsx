// By path: the package refuses to be loaded by a browser, this table does not.
import { DEFAULT_LIMITS, type Limits } from '../../../packages/server/src/limits/limits.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { TableHead } from './TableHead.js'

const HEADS: Record<'limit' | 'default' | 'counts', InBoth> = {
  limit: { en: 'Limit', ko: '한도' },
  default: { en: 'Default', ko: '기본값' },
  counts: { en: 'What it counts', ko: '무엇을 세나요' },
}

const WORDS: Record<keyof Limits, InBoth> = {
  globalPerMinute: { en: 'text messages of the whole shop in a minute', ko: '1분 동안 상점 전체가 보낸 문자' },
  ipPer10Minutes: { en: 'requests of an address in 10 minutes', ko: '10분 동안 한 주소에서 온 요청' },
  ipPerHour: { en: 'the same in an hour', ko: '1시간 동안 한 주소에서 온 요청' },
  ipPerDay: { en: 'the same in a day', ko: '하루 동안 한 주소에서 온 요청' },
  sessionPer10Minutes: { en: 'requests of a session in 10 minutes', ko: '10분 동안 한 세션의 요청' },
  refusalsPerSessionHour: {
    en: 'requests of a session that were refused because of the person, in an hour',
    ko: '1시간 동안 한 세션에서 본인 정보 때문에 거절된 요청',
  },
  phonePer10Minutes: { en: 'text messages to a phone in 10 minutes', ko: '10분 동안 한 번호로 보낸 문자' },
  phonePerHour: { en: 'the same in an hour', ko: '1시간 동안 한 번호로 보낸 문자' },
  phonePerDay: { en: 'the same in a day', ko: '하루 동안 한 번호로 보낸 문자' },
  identitiesPerPhoneDay: {
    en: 'different people tried on a phone in a day',
    ko: '하루 동안 한 번호로 시도한 서로 다른 사람',
  },
  attempts: {
    en: 'codes tried by a session for a phone in 10 minutes, over resends too',
    ko: '10분 동안 한 세션이 한 번호에 입력한 인증번호. 다시 받아도 이어서 세요',
  },
  attemptsPerPhoneDay: {
    en: 'codes tried for a phone by everybody in a day',
    ko: '하루 동안 한 번호에 모두가 입력한 인증번호',
  },
  resendWait: {
    en: 'seconds before the next message from a session to the same phone; doubles each time',
    ko: '같은 번호로 다시 보내기까지 기다리는 초. 보낼 때마다 두 배가 돼요',
  },
}

/** The server's limits with their defaults. */
export function LimitsTable({ language }: { language: GuideLanguage }) {
  return (
    <table className="guide-rows reference-table wide-words">
      <TableHead heads={HEADS} language={language} />
      <tbody>
        {(Object.keys(WORDS) as (keyof Limits)[]).map((limit) => (
          <tr key={limit}>
            <th scope="row">
              <code>{limit}</code>
            </th>
            <td>{DEFAULT_LIMITS[limit]}</td>
            <td>{WORDS[limit][language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
