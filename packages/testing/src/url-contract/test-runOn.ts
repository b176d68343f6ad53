import { onTestFinished } from 'vitest'
import { type Terminal, commandLine } from './commandLine.js'
import { type Flaw, TestMerchant } from './test-merchant.js'

/** Runs the command and keeps what it prints. */
export async function runCommand(args: readonly string[], terminal: Partial<Terminal> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await commandLine(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    ...terminal,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** Runs the command on a merchant's server, whose clock goes on when the command waits. */
export async function runOn(flaw: Flaw | undefined, ...args: string[]) {
  const merchant = new TestMerchant(flaw)
  const { url, inbox, close } = await merchant.listen()
  onTestFinished(close)
  const sleep = async (ms: number) => {
    merchant.ahead += ms
  }
  const ran = await runCommand(['contract', url, '--inbox', inbox, ...args], { sleep })
  return { ...ran, merchant, url, inbox }
}
