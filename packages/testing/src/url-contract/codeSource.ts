/** Where the codes come from that a server sends. */
export interface CodeSource {
  /** The code that was sent to a phone last. */
  read: (phone: string) => Promise<string>
}

interface Message {
  id: number
  otp: string
}

const PATIENCE_MS = 5000
const PAUSE_MS = 100

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

async function newestMessage(inbox: string, last4: string): Promise<Message | undefined> {
  const response = await fetch(`${inbox}/inbox.json?last4=${last4}`).catch(() => undefined)
  const answer = response?.ok ? ((await response.json()) as { messages?: Message[] }) : undefined
  if (Array.isArray(answer?.messages)) return answer.messages[0]
  throw new Error(
    `The inbox at ${inbox} does not answer as the inbox of certification-sandbox. Without it no code is known. ` +
      'Start it with `npx certification-sandbox` and give its address, such as --inbox http://127.0.0.1:4010.',
  )
}

/** The inbox of a running `certification-sandbox`. */
export async function sandboxInbox(address: string): Promise<CodeSource> {
  const inbox = address.replace(/\/(inbox\/?)?$/, '')
  await newestMessage(inbox, '0000')
  const handedOut = new Map<string, Message>()
  return {
    async read(phone) {
      const before = handedOut.get(phone)
      const deadline = Date.now() + PATIENCE_MS
      for (;;) {
        const message = await newestMessage(inbox, phone.slice(-4))
        if (message && message.id > (before?.id ?? 0)) {
          handedOut.set(phone, message)
          return message.otp
        }
        // Asked twice for one message.
        if (Date.now() > deadline && before) return before.otp
        if (Date.now() > deadline) {
          throw new Error(
            `No message to the made-up number ending in ${phone.slice(-4)} arrived in the inbox at ${inbox}, although ` +
              'the server answered that it sent one. Point the server at this sandbox (its apiBase, imp_key and imp_secret).',
          )
        }
        await pause(PAUSE_MS)
      }
    },
  }
}
