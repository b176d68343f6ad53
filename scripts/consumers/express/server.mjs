import { createCertification, memoryStore, portoneV1 } from '@certification-form/server'
import { toExpressHandler } from '@certification-form/server/express'
import express from 'express'

const { PORTONE, PAGE, SECRET } = process.env

const certification = createCertification({
  provider: portoneV1({ impKey: 'sandbox-imp-key', impSecret: 'sandbox-imp-secret', apiBase: PORTONE }),
  store: memoryStore(),
  secret: SECRET,
})

const app = express()
app.use('/api/certification', toExpressHandler(certification))
app.post('/sign-up', async (request, response) => {
  const person = await certification.takeVerified(request)
  if (person) response.send(`Express: ${person.name}`)
  else response.status(403).send('Verify first.')
})
app.use(express.static(PAGE))

const server = app.listen(0, '127.0.0.1', () => console.log(`http://localhost:${server.address().port}`))
