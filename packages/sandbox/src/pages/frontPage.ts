import { html } from 'hono/html'
import { DEFAULT_API_SECRET, DEFAULT_IMP_SECRET, type Settings } from '../sandboxOptions.js'
import type { Scenario, ScenarioGroup } from '../scenario.js'
import { SCENARIOS } from '../scenarios.js'
import { faultList } from './faultList.js'
import { pageFrame, type Html } from './pageFrame.js'

const ENDPOINTS = [
  ['POST', '/users/getToken', '토큰 발급'],
  ['POST', '/certifications/otp/request', '인증번호 요청'],
  ['POST', '/certifications/otp/confirm/{imp_uid}', '인증번호 확인'],
  ['GET', '/certifications/{imp_uid}', '결과 조회'],
  ['DELETE', '/certifications/{imp_uid}', '결과 삭제'],
  ['POST', '/identity-verifications/{id}/send', 'V2 인증번호 요청'],
  ['POST', '/identity-verifications/{id}/resend', 'V2 인증번호 다시 받기'],
  ['POST', '/identity-verifications/{id}/confirm', 'V2 인증번호 확인'],
  ['GET', '/identity-verifications/{id}', 'V2 결과 조회'],
] as const

const GROUPS: Record<ScenarioGroup, { title: string; note: string }> = {
  accepted: { title: '통과', note: '내 이름과 번호로 바로 해 보세요. 문자는 실제로 보내지 않고 문자함에만 도착해요.' },
  mvno: { title: '알뜰폰을 잘못 고름', note: '통신사와 알뜰폰을 바르게 고쳐 다시 요청하면 통과해요.' },
  refused: {
    title: '다날이 요청을 거절',
    note: '끝 네 자리가 다날 코드예요. V1은 HTTP 500과 아래 문구로, V2는 PG_PROVIDER로 답해요.',
  },
  otp: { title: '인증번호 확인', note: '요청은 통과하고, 확인할 때 일어나는 일이에요.' },
  sms: { title: '문자', note: '요청은 통과하지만 문자가 평소와 달라요.' },
  wire: { title: '통신', note: '포트원과 서버 사이에서 일어나는 일이에요.' },
  v2: { title: 'V2에서만', note: 'V2에만 있는 오류예요. V1에서는 모두 통과해요.' },
}

function formatPhone(phone: string): string {
  return `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`
}

function row({ phone, name, ko, code, category }: Scenario): Html {
  return html`<tr>
    <td><code>${formatPhone(phone)}</code></td>
    <td>${name}</td>
    <td>
      ${ko} ${code === undefined ? '' : html`<small>${code}${category === undefined ? '' : ` ${category}`}</small>`}
    </td>
  </tr>`
}

function group(id: ScenarioGroup): Html {
  const { title, note } = GROUPS[id]
  return html`<section aria-labelledby="group-${id}">
    <h3 id="group-${id}">${title}</h3>
    <p>${note}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">휴대폰 번호</th>
          <th scope="col">또는 이름</th>
          <th scope="col">일어나는 일</th>
        </tr>
      </thead>
      <tbody>
        ${SCENARIOS.filter((scenario) => scenario.group === id).map((scenario) => row(scenario))}
      </tbody>
    </table>
  </section>`
}

const code = (text: string): Html => html`<code>${text}</code>`

/** A secret that somebody configured might be a real one by mistake: only the well-known default is shown. */
function shownSecret(secret: string, wellKnown: string): Html {
  return secret === wellKnown ? code(secret) : html`직접 설정한 값`
}

function entry(name: string, value: Html): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}

function connection(settings: Settings, origin: string): Html {
  return html`<dl>
    ${entry('apiBase', code(origin))} ${entry('imp_key', code(settings.impKey))}
    ${entry('imp_secret', shownSecret(settings.impSecret, DEFAULT_IMP_SECRET))}
    ${entry('apiSecret', shownSecret(settings.apiSecret, DEFAULT_API_SECRET))}
    ${entry('storeId', code(settings.storeId))} ${entry('channelKey', code(settings.channelKey))}
  </dl>`
}

/** `GET /`: what this is, how to reach it and everything it can do. */
export function frontPage(settings: Settings, origin: string): Html {
  const endpoints = ENDPOINTS.map(
    ([method, path, label]) => html`<li><code>${method} ${path}</code> <span>${label}</span></li>`,
  )
  return pageFrame(
    '본인인증 샌드박스',
    html`<body>
      <main class="front">
        <h1>본인인증 샌드박스</h1>
        <p>
          내 컴퓨터에서 도는 포트원 본인인증(SMS) API로, V1과 V2를 모두 알아들어요. 누구든 통과시키므로 개발과
          테스트에만 쓰고, 실제 통신사나 포트원에는 아무것도 보내지 않아요.
        </p>
        <p><a class="to-inbox" href="/inbox">문자함 열기</a></p>
        <h2>연결 정보</h2>
        ${connection(settings, origin)}
        <h2>API</h2>
        <ul class="endpoints">
          ${endpoints}
        </ul>
        <h2>시나리오</h2>
        <p>
          아래 번호나 이름으로 요청하면 정해진 일이 일어나요. 둘 다 표에 있으면 번호를 따라요.
          <code>010-0000</code>으로 시작하는 번호는 실제로 쓰이지 않아 누구의 번호와도 겹치지 않아요.
        </p>
        ${(['accepted', 'mvno', 'refused', 'otp', 'sms', 'wire', 'v2'] as const).map((id) => group(id))}
        ${faultList(origin)}
      </main>
    </body>`,
  )
}
