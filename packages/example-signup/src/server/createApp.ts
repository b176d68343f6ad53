import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CertificationServer, Connection } from '@certification-form/server'
import { toHonoHandler } from '@certification-form/server/hono'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Practice } from '../account/practice.js'
import { pageHeaders } from './pageHeaders.js'
import { type SignUpShop, signUp } from './signUp.js'

export type ShopApp = Hono<{ Bindings: Partial<Connection> }>

export interface ShopAppOptions extends SignUpShop {
  certification: CertificationServer
  practice: Practice
}

/** Beside the server's file in `dist`; in development Vite serves the pages. */
export const CLIENT_FOLDER = fileURLToPath(new URL('../client', import.meta.url))

const MAX_BODY_BYTES = 4096

function getConnInfo({ env }: { env: Partial<Connection> }) {
  return { remote: { address: env.address } }
}

/** Vite names assets by their content, so a changed one has another name; the page that names them is always asked for. */
const cachePages: MiddlewareHandler = async (c, next) => {
  await next()
  const isAsset = c.res.ok && c.req.path.startsWith('/assets/')
  c.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** The shop: its page, the certification's two calls, and the sign-up. */
export function createApp({ practice, ...shop }: ShopAppOptions): ShopApp {
  const app: ShopApp = new Hono()
  app.use(pageHeaders)
  app.all('/api/certification/*', toHonoHandler(shop.certification, { getConnInfo }))
  app.post('/sign-up', bodyLimit({ maxSize: MAX_BODY_BYTES }), (c) => signUp(c.req.raw, shop))
  app.get('/practice', (c) => c.json(practice, 200, { 'cache-control': 'no-store' }))
  if (existsSync(CLIENT_FOLDER)) app.use(cachePages, serveStatic({ root: CLIENT_FOLDER }))
  app.notFound((c) => c.text('찾는 페이지가 없어요.', 404))
  return app
}
