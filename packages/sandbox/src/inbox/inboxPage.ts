import { html } from 'hono/html'
import { pageFrame, type Html } from '../pages/pageFrame.js'
import type { Inbox } from './inbox.js'
import { inboxCursor } from './inboxEvents.js'
import { smsBubble } from './smsBubble.js'

/** `GET /inbox`: a phone with every SMS, newest first. Works without the script, which only keeps it up to date. */
export function inboxPage(inbox: Inbox): Html {
  const messages = html`<ol
    id="messages"
    role="list"
    tabindex="0"
    aria-label="받은 문자"
    data-cursor="${inboxCursor(inbox)}"
  >
    ${inbox.messages.map((message) => smsBubble(message))}
  </ol>`
  return pageFrame(
    '문자함 · 본인인증 샌드박스',
    html`<body class="desk">
      <main class="phone">
        <div class="speaker"></div>
        <header>
          <h1>문자함</h1>
          <p><a href="/">샌드박스 안내</a><span id="connection"></span></p>
          <noscript><p>새로 온 문자는 새로고침하면 보여요.</p></noscript>
        </header>
        ${messages}
        <p class="empty">아직 문자가 없어요.<br />인증번호를 요청하면 여기에 도착해요.</p>
        <p id="status" class="hidden" role="status" aria-live="polite"></p>
      </main>
    </body>`,
    '/inbox.js',
  )
}
