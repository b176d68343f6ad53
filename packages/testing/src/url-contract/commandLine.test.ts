import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TestMerchant } from './test-merchant.js'
import { runCommand, runOn } from './test-runOn.js'

const CHALLENGE = 'requestOtp resolves with a challenge'

describe('the command', () => {
  it('shows how it is used', async () => {
    const { code, out } = await runCommand(['--help'])
    expect(code).toBe(0)
    for (const option of ['--inbox', '--otp', '--origin', '--only', '--list', '--json']) expect(out).toContain(option)
  })

  it('lists the cases without sending anything', async () => {
    const { code, out } = await runCommand(['contract', '--list', '--only', 'another site'])
    expect([code, out]).toEqual([0, 'a request from another site is refused\na confirm from another site is refused'])
    expect((await runCommand(['contract', '--list'])).out.split('\n')).toHaveLength(35)
  })

  it('tells of each case and sums up', async () => {
    const { code, out } = await runOn('may-be-stored', '--only', 'stored', '--only', 'CORS', '--only', CHALLENGE)
    expect(code).toBe(1)
    expect(out).toContain(`✓ ${CHALLENGE}`)
    expect(out).toContain('✗ no answer may be stored\n    POST /verify/otp/request answered 400 without Cache-Control')
    expect(out).toMatch(/^1 passed, 1 failed$/m)
    expect(out).toContain('not tried, it is about an adapter in a browser')
  })

  it('waits for the server’s own limits, says so, and tries the case again', async () => {
    const { code, err, merchant } = await runOn('refuses-ip-limit', '--only', CHALLENGE)
    expect([code, merchant.requests]).toEqual([0, 2])
    expect(err).toContain('waiting 7 s because the server’s own limits ask for it')
  })

  it('does not wait longer than it may, and does not pass then', async () => {
    const { code, out } = await runOn('refuses-ip-limit', '--only', CHALLENGE, '--max-wait', '6')
    expect(code).toBe(1)
    expect(out).toContain(`… ${CHALLENGE}\n    The server refused with rate_limited and asks for 7 s.`)
    expect(out).toContain('0 passed, 0 failed, 1 refused by limits')
  })

  it('asks for the codes when nobody else knows them', async () => {
    const merchant = new TestMerchant()
    const { url, inbox, close } = await merchant.listen()
    onTestFinished(close)
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      const last4 = /(\d{4}): $/.exec(question)?.[1] ?? ''
      const { messages } = (await (await fetch(`${inbox}inbox.json?last4=${last4}`)).json()) as {
        messages: { otp: string }[]
      }
      return messages[0]?.otp ?? ''
    }
    const args = ['contract', url, '--only', 'confirmOtp resolves for the right code']
    expect(await runCommand(args, { ask })).toMatchObject({ code: 0 })
    expect(questions).toEqual([expect.stringMatching(/^Code for the made-up number 01000007\d{3}: $/)])
  })

  it('takes one code for all, and sends the headers it was given', async () => {
    const seen: (string | string[] | undefined)[][] = []
    const server = createServer((request, response) => {
      seen.push([request.headers['x-csrftoken'], request.headers.origin, request.headers['sec-fetch-site']])
      response.setHeader('set-cookie', `sid=${'a'.repeat(40)}; HttpOnly; SameSite=Strict`)
      response.end('{"impUid":"a","resendIn":0}')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const args = [
      '--otp',
      '123456',
      '--origin',
      'https://shop.example',
      '--header',
      'X-CSRFToken: t',
      '--only',
      'right code',
    ]
    const { code } = await runCommand(['contract', url, ...args])
    expect(code).toBe(0)
    expect(seen.slice(1)).toEqual([
      ['t', 'https://shop.example', 'same-origin'],
      ['t', 'https://shop.example', 'same-origin'],
    ])
  })
})

describe('the command says what to do', () => {
  it.each([
    [[], 'The command is "contract"'],
    [['contract'], 'takes one URL'],
    [['contract', 'localhost:8080'], 'takes an address such as http://'],
    [['contract', 'http://127.0.0.1:1', '--otp', '12'], '--otp takes six digits'],
    [
      ['contract', 'http://127.0.0.1:1', '--otp', '123456', '--inbox', 'http://127.0.0.1:1'],
      'two ways to the same code',
    ],
    [['contract', 'http://127.0.0.1:1', '--attempts', '0'], '--attempts takes a whole number from 1'],
    [['contract', 'http://127.0.0.1:1', '--header', 'secret'], '--header takes a name and a value'],
    [['contract', 'http://127.0.0.1:1', '--otp', '123456', '--only', 'nonsense'], 'No case is called "nonsense"'],
    [['contract', 'http://127.0.0.1:1', '--otp', '123456'], 'Nothing answers at http://127.0.0.1:1'],
    [['contract', 'http://127.0.0.1:1'], 'Nobody can be asked for the codes'],
    [['contract', 'http://127.0.0.1:1', '--inbox', 'http://127.0.0.1:1'], 'does not answer as the inbox'],
    [['contract', 'http://127.0.0.1:1', '--nonsense'], '--nonsense'],
  ])('about %j', async (args, says) => {
    const { code, err } = await runCommand(args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  it('when no message arrives', { timeout: 60_000 }, async () => {
    const elsewhere = await new TestMerchant().listen()
    const { url, close } = await new TestMerchant().listen()
    onTestFinished(close)
    onTestFinished(elsewhere.close)
    const { code, out } = await runCommand(['contract', url, '--inbox', elsewhere.inbox, '--only', 'right code'])
    expect(code).toBe(1)
    expect(out).toContain('Point the server at this sandbox')
  })
})
