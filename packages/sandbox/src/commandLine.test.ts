import { afterEach, expect, test, vi } from 'vitest'
import { commandLine } from './commandLine.js'

afterEach(() => vi.unstubAllEnvs())

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const result = await commandLine(args, terminal)
  return { result, out: out.join('\n'), err: err.join('\n') }
}

async function started(...args: string[]) {
  const { result, out, err } = await run(...args)
  if (typeof result === 'number') throw new Error(`did not start: ${err}`)
  return { running: result, out }
}

test('says where everything is and with which credentials', async () => {
  const { running, out } = await started('--port', '0')
  for (const text of [running.url, `${running.url}/inbox`, 'sandbox-imp-key', 'sandbox-imp-secret', 'Ctrl-C']) {
    expect(out).toContain(text)
  }
  for (const text of ['sandbox-api-secret', 'store-sandbox', 'channel-key-sandbox']) expect(out).toContain(text)
  expect((await fetch(`${running.url}/inbox`)).status).toBe(200)
  await running.close()
})

test.each(['--help', '-h'])('%s explains every option and starts nothing', async (flag) => {
  const { result, out } = await run(flag)
  expect(result).toBe(0)
  for (const option of ['--port', '--host', '--allow-remote', '--help']) expect(out).toContain(option)
})

test('a taken port is one sentence and exit code 1', async () => {
  const { running } = await started('--port', '0')
  const { port } = new URL(running.url)
  const { result, out, err } = await run('--port', port)
  expect(result).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(`Port ${port} on 127.0.0.1 is already in use.`)
  expect(err).not.toContain(' at ')
  await running.close()
})

test.each(['x', '-1', '65536', '', '1.5', '0x10'])('--port=%s is refused', async (port) => {
  const { result, err } = await run(`--port=${port}`)
  expect(result).toBe(1)
  expect(err).toContain('--port takes a number from 0 to 65535')
})

test.each(['--nonsense', 'positional'])('%s is refused', async (argument) => {
  const { result, err } = await run(argument)
  expect(result).toBe(1)
  expect(err).toContain(argument)
})

test.each(['0.0.0.0', '192.168.0.10', '::', 'example.com'])('--host %s needs --allow-remote', async (host) => {
  const { result, err } = await run('--port', '0', '--host', host)
  expect(result).toBe(1)
  expect(err).toContain('--allow-remote')
})

test('with --allow-remote other machines are let in', async () => {
  const { running } = await started('--port', '0', '--host', '0.0.0.0', '--allow-remote')
  expect((await fetch(running.url)).status).toBe(200)
  await running.close()
})

test('a loopback --host needs no permission', async () => {
  const { running } = await started('--port', '0', '--host', 'localhost')
  expect((await fetch(running.url)).status).toBe(200)
  await running.close()
})

test('NODE_ENV=production is one sentence and exit code 1', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { result, err } = await run('--port', '0')
  expect(result).toBe(1)
  expect(err).toContain('does not run with NODE_ENV=production')
})
