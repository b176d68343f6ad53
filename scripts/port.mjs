import { createServer } from 'node:net'

/** The port that `PORT` names, 3000 when it names none. Throws a sentence when it is no port. */
export function readPort(value, fallback = 3000) {
  const text = value?.trim() ?? ''
  if (text === '') return fallback
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 0 && port <= 65_535) return port
  throw new Error(`PORT is ${JSON.stringify(value)}, but a port is a number from 0 to 65535.`)
}

/** Throws a sentence when a server could not listen on this port of this machine. */
export async function assertFree(port) {
  const server = createServer()
  const error = await new Promise((resolve) => {
    server.once('error', resolve)
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(undefined)))
  })
  if (!error) return
  // 0 asks for any free port, so it is never the one in use.
  const other = port < 65_535 ? port + 1 : 3000
  const choose = `choose another: PORT=${other} npm start`
  if (error.code === 'EADDRINUSE')
    throw new Error(`Port ${port} is already in use. Stop the other program or ${choose}`)
  if (error.code === 'EACCES') throw new Error(`Port ${port} may not be used by this user; ${choose}`)
  throw error
}
