/** `/inbox.js`: the only script of the sandbox's pages. Plain JavaScript, because it is served as it stands. */
export const INBOX_SCRIPT = `'use strict'
const messages = document.getElementById('messages')
const status = document.getElementById('status')
const connection = document.getElementById('connection')
const title = document.title
let unread = 0

function showUnread(count) {
  unread = count
  document.title = count > 0 ? '(' + count + ') ' + title : title
}

function say(text) {
  // The same words twice in a row would not be read again.
  status.textContent = ''
  requestAnimationFrame(() => { status.textContent = text })
}

function showConnection(state, text) {
  connection.dataset.state = state
  connection.textContent = text
}

const events = new EventSource('/inbox/events?after=' + encodeURIComponent(messages.dataset.cursor))
events.addEventListener('open', () => showConnection('open', '실시간 연결됨'))
events.addEventListener('error', () => showConnection('lost', '다시 연결하는 중'))
events.addEventListener('sms', (event) => {
  const { bubble, spoken } = JSON.parse(event.data)
  // Escaped by the server, with the markup of the page itself.
  messages.insertAdjacentHTML('afterbegin', bubble)
  messages.scrollTop = 0
  say(spoken)
  if (document.hidden) showUnread(unread + 1)
})
events.addEventListener('cleared', () => {
  messages.replaceChildren()
  showUnread(0)
})
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) showUnread(0)
})

function select(node) {
  const range = document.createRange()
  range.selectNodeContents(node)
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.otp)
    button.textContent = button.dataset.otp + ' 복사했어요'
    say('인증번호를 복사했어요.')
    setTimeout(() => { button.textContent = button.dataset.otp + ' 복사' }, 2000)
  } catch {
    // No clipboard, as in a frame or over plain HTTP from another machine: leave it selected for the keyboard.
    button.textContent = button.dataset.otp
    select(button)
    say('복사하지 못했어요. 선택된 인증번호를 직접 복사해 주세요.')
  }
}

messages.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-otp]')
  if (button) copy(button)
})
`
