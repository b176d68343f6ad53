import { request } from 'node:http'
import { expect, test } from 'vitest'
import { createSandbox } from './createSandbox.js'

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/inbox.json`, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test('port 0 takes a free port of this machine and says which', async () => {
  const { url, close } = await createSandbox().listen({ port: 0 })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(url)).text()).toContain(url)
  await close()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('a taken port is refused with a sentence', async () => {
  const { url, close } = await createSandbox().listen({ port: 0 })
  const port = Number(new URL(url).port)
  await expect(createSandbox().listen({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is already in use.`)
  await close()
})

test('an address of another machine is refused with a sentence', async () => {
  await expect(createSandbox().listen({ port: 0, host: '203.0.113.1' })).rejects.toThrow(
    '203.0.113.1 is not an address of this machine.',
  )
})

test('close does not wait for an open inbox', async () => {
  const { url, close } = await createSandbox().listen({ port: 0 })
  const events = await fetch(`${url}/inbox/events`)
  await close()
  await expect(events.text()).rejects.toThrow('terminated')
})

test('a name that only points at this machine is refused', async () => {
  const { url, close } = await createSandbox().listen({ port: 0 })
  expect(await statusFor(url, 'attacker.example')).toBe(403)
  expect(await statusFor(url, 'attacker.example:4010')).toBe(403)
  expect(await statusFor(url, '127.0.0.1.attacker.example')).toBe(403)
  for (const host of ['localhost', 'localhost:4010', '127.0.0.1:1', '[::1]:4010', 'portone.localhost']) {
    expect(await statusFor(url, host)).toBe(200)
  }
  await close()
})

test('bound to every address it answers to any name, as containers need', async () => {
  const { url, close } = await createSandbox().listen({ port: 0, host: '0.0.0.0' })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await statusFor(url, 'sandbox:4010')).toBe(200)
  await close()
})
