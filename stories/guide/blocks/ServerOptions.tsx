import type { CertificationOptions } from '../../../packages/server/src/createCertification.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'
import './reference.css'
import { Words } from './Words.js'

const HEADS: Record<'option' | 'words', InBoth> = {
  option: { en: 'Option, default', ko: '옵션과 기본값' },
  words: { en: 'Meaning', ko: '뜻' },
}

interface OptionWords extends InBoth {
  default?: string
}

// The compiler keeps this list equal to the options.
const OPTIONS: Record<keyof CertificationOptions, OptionWords> = {
  provider: {
    en: 'who verifies people: `portoneV1({ impKey, impSecret })` or `portoneV2({ apiSecret, channelKey })`',
    ko: '본인인증을 해 주는 곳이에요. `portoneV1({ impKey, impSecret })` 또는 `portoneV2({ apiSecret, channelKey })`',
  },
  store: {
    en: 'where sessions and counts live: `memoryStore()` for one process',
    ko: '세션과 횟수를 두는 곳이에요. 프로세스가 하나라면 `memoryStore()`예요.',
  },
  secret: {
    en: '32 random characters or more; `[current, previous]` while you replace it, for a day: then no count begins anew',
    ko: '무작위 32자 이상이에요. 바꾸는 하루 동안은 `[새것, 예전 것]`을 넣어요. 그러면 횟수가 이어져요.',
  },
  origins: {
    default: '[]',
    en: 'origins of your pages, for browsers without `Sec-Fetch-Site` (Safari before 16.4)',
    ko: '여러분 페이지의 출처예요. `Sec-Fetch-Site`가 없는 브라우저(Safari 16.4 이전)를 위한 거예요.',
  },
  basePath: { default: '/api/certification', en: 'where the handler is mounted', ko: '핸들러를 둔 경로예요.' },
  trustedProxies: {
    default: '0',
    en: 'proxies of your own before this server: the visitor is the n-th of `X-Forwarded-For` from the right',
    ko: '이 서버 앞에 둔 여러분의 프록시 수예요. `X-Forwarded-For`의 오른쪽에서 n번째를 방문자로 봐요.',
  },
  clientIp: {
    en: 'names the visitor’s address instead; never from a header that visitors can set',
    ko: '방문자의 주소를 직접 알려 줘요. 방문자가 바꿀 수 있는 헤더를 쓰면 안 돼요.',
  },
  limits: {
    en: 'see below; lower freely, looser ones are reported to `onEvent`',
    ko: '아래 표를 보세요. 낮추는 것은 자유롭고, 느슨하게 하면 `onEvent`로 알려요.',
  },
  verifyHuman: {
    en: 'asked before a limit per address or session refuses; `true` lets the request pass',
    ko: '주소나 세션 한도로 거절하기 전에 불러요. `true`를 답하면 통과해요.',
  },
  onVerified: {
    en: 'called once per verified person; what it returns is all that the browser is told',
    ko: '인증된 사람마다 한 번 불러요. 여기서 돌려준 값만 브라우저에 알려요.',
  },
  requiredTerms: {
    en: 'ids of terms without which no code is sent, or a function of the carrier',
    ko: '동의해야 인증번호를 보내는 약관의 id예요. 통신사를 받는 함수여도 돼요.',
  },
  extraSchema: {
    en: 'a Standard Schema for your own fields; without one, requests with such fields are refused',
    ko: '직접 더한 입력란을 검사하는 Standard Schema예요. 없으면 그런 입력란이 있는 요청을 거절해요.',
  },
  onEvent: {
    en: 'what happens, in codes and counts, without personal data; nothing is written to the console',
    ko: '무슨 일이 있었는지 코드와 숫자로 알려요. 개인정보는 없고, 콘솔에는 아무것도 쓰지 않아요.',
  },
  telemetry: {
    en: 'spans and figures: `openTelemetry()` of `@certification-form/server/opentelemetry`; nothing of it is loaded without',
    ko: '스팬과 지표예요. `@certification-form/server/opentelemetry`의 `openTelemetry()`를 넣어요. 넣지 않으면 아무것도 불러오지 않아요.',
  },
  otpExpiresIn: {
    default: '180',
    en: 'seconds a code is accepted, at most 600',
    ko: '인증번호를 받아 주는 초예요. 600까지예요.',
  },
  minAge: { en: 'youngest age in full years, in Asia/Seoul', ko: '서울 시간으로 센 최소 만 나이예요.' },
  mismatchDetail: {
    default: 'general',
    en: '`field` names the fields that did not fit: to honest people, and to others',
    ko: '`field`면 어느 항목이 다른지 알려요. 정직한 사람에게도, 아닌 사람에게도요.',
  },
  nameMatch: {
    default: 'required',
    en: 'the verified name has to be the typed one, apart from case, spaces and Unicode form',
    ko: '인증된 이름이 입력한 이름과 같아야 해요. 대소문자, 공백, 유니코드 형식은 따지지 않아요.',
  },
  deleteAfterVerified: {
    default: 'false',
    en: 'deletes a person’s record at PortOne V1 once they were handed over; a delete that fails is told to `onEvent`',
    ko: '인증된 사람을 넘긴 뒤 포트원 V1에 남은 기록을 지워요. 지우지 못하면 `onEvent`로 알려요.',
  },
}

/** The options of `createCertification`. */
export function ServerOptions({ language }: { language: GuideLanguage }) {
  return (
    <table className="guide-rows reference-table wide-words">
      <thead>
        <tr>
          <th scope="col">{HEADS.option[language]}</th>
          <th scope="col">{HEADS.words[language]}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(OPTIONS).map(([option, words]) => (
          <tr key={option}>
            <th scope="row">
              <code>{option}</code>
              {words.default && <small>{words.default}</small>}
            </th>
            <td>
              <Words text={words[language]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
