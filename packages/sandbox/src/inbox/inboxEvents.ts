import type { Inbox, InboxEvent, SmsMessage } from './inbox.js'
import { smsBubble, spokenArrival } from './smsBubble.js'

// Proxies and browsers give up on a connection that is silent for a minute or so.
const KEEP_ALIVE_MS = 15_000

// A restarted sandbox should be found again while the developer looks.
const RETRY_MS = 2000

const CLEARED = 'event: cleared\ndata:\n\n'

/** Where a reader of the inbox has got to: the run and the number of the newest message. */
export function inboxCursor(inbox: Inbox): string {
  return `${inbox.run}.${inbox.messages[0]?.id ?? 0}`
}

async function smsEvent(inbox: Inbox, message: SmsMessage): Promise<string> {
  const bubble = String(await smsBubble(message, true))
  // JSON has no line breaks, which would end the event.
  const data = JSON.stringify({ bubble, spoken: spokenArrival(message) })
  return `event: sms\nid: ${inbox.run}.${message.id}\ndata: ${data}\n\n`
}

/** What a reader at `cursor` has missed; everything when the sandbox was started anew meanwhile. */
async function missed(inbox: Inbox, cursor: string): Promise<string> {
  const [run, id] = cursor.split('.')
  const known = run === inbox.run ? Number(id) : 0
  const messages = inbox.messages.filter((message) => message.id > known).toReversed()
  const events = await Promise.all(messages.map((message) => smsEvent(inbox, message)))
  return (run === inbox.run ? '' : CLEARED) + events.join('')
}

/** `GET /inbox/events`: server-sent events `sms` and `cleared`, from the reader's cursor on. */
export function inboxEvents(inbox: Inbox, cursor: string): Response {
  const encoder = new TextEncoder()
  const closing = new AbortController()
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => {
        if (!closing.signal.aborted) controller.enqueue(encoder.encode(text))
      }
      const send = async (event: InboxEvent): Promise<void> => {
        write(event.type === 'sms' ? await smsEvent(inbox, event.message) : CLEARED)
      }
      // One after the other, so that the missed ones come first and nothing overtakes.
      let queue = missed(inbox, cursor).then((text) => write(`retry: ${RETRY_MS}\n\n${text}`))
      const unsubscribe = inbox.subscribe((event) => {
        queue = queue.then(() => send(event))
      })
      const keepAlive = setInterval(() => write(': still here\n\n'), KEEP_ALIVE_MS)
      keepAlive.unref()
      closing.signal.addEventListener('abort', () => {
        unsubscribe()
        clearInterval(keepAlive)
      })
    },
    cancel: () => closing.abort(),
  })
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })
}
