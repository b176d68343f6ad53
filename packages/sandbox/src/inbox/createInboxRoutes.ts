import { Hono } from 'hono'
import type { Inbox } from './inbox.js'
import { inboxEvents } from './inboxEvents.js'
import { inboxPage } from './inboxPage.js'
import { INBOX_SCRIPT } from './inboxScript.js'
import { maskPhone } from './smsBubble.js'

/** The inbox for people (`/inbox`) and for tests in another process (`/inbox.json`). */
export function createInboxRoutes(inbox: Inbox): Hono {
  const app = new Hono()
  app.get('/inbox', (c) => c.html(inboxPage(inbox)))
  app.get('/inbox.js', (c) => c.body(INBOX_SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  app.get('/inbox/events', (c) => inboxEvents(inbox, c.req.header('Last-Event-ID') ?? c.req.query('after') ?? ''))
  // By the last four digits: a whole phone number has no place in a URL.
  app.get('/inbox.json', (c) => {
    const last4 = c.req.query('last4')
    const after = Number(c.req.query('after') ?? 0)
    const messages = inbox.messages
      .filter(({ phone, id }) => id > after && (last4 === undefined || phone.endsWith(last4)))
      .map(({ id, phone, otp, text, receivedAt }) => ({ id, to: maskPhone(phone), otp, text, receivedAt }))
    return c.json({ messages })
  })
  return app
}
