import { createServer, type AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { assertFree, readPort } from './port.mjs'

it.each([
  [undefined, 3000],
  ['', 3000],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65_535],
])('reads PORT=%s as %d', (value, port) => {
  expect(readPort(value)).toBe(port)
})

it.each(['65536', '-1', '3000.5', '3e3', '0x50', 'http', '99999999'])('refuses PORT=%s with a sentence', (value) => {
  expect(() => readPort(value)).toThrow(`PORT is "${value}", but a port is a number from 0 to 65535.`)
})

it('sees that a port is taken, and that it is free again', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await expect(assertFree(port)).rejects.toThrow(`Port ${port} is already in use.`)
  await new Promise((resolve) => server.close(resolve))
  await expect(assertFree(port)).resolves.toBeUndefined()
})
