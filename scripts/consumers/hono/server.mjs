import { createCertification, memoryStore, portoneV1 } from '@certification-form/server'
import { toHonoHandler } from '@certification-form/server/hono'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const { PORTONE, PAGE, SECRET } = process.env

const certification = createCertification({
  provider: portoneV1({ impKey: 'sandbox-imp-key', impSecret: 'sandbox-imp-secret', apiBase: PORTONE }),
  store: memoryStore(),
  secret: SECRET,
})

const app = new Hono()
app.all('/api/certification/*', toHonoHandler(certification, { getConnInfo }))
app.post('/sign-up', async (c) => {
  const person = await certification.takeVerified(c.req.raw)
  return person ? c.text(`Hono: ${person.name}`) : c.text('Verify first.', 403)
})
app.use(serveStatic({ root: PAGE }))

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://localhost:${port}`))
