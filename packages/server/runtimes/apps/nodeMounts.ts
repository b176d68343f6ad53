import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toExpressHandler } from '@certification-form/server/express'
import { toFastifyHandler, toFastifyPlugin } from '@certification-form/server/fastify'
import { toApiRoute } from '@certification-form/server/next'
import { toNodeHandler } from '@certification-form/server/node'
import express from 'express'
import fastify from 'fastify'
import { redisShops } from './redisShops.js'
import { createShop, type Shop } from './shop.js'

const BASE = '/api/certification'

function onNode({ certification, rest }: Shop, mount: typeof toNodeHandler | typeof toApiRoute): Server {
  const [ours, others] = [mount(certification), toNodeHandler(rest)]
  return createServer((incoming, outgoing) => {
    const handle = incoming.url?.startsWith(`${BASE}/`) ? ours : others
    return handle(incoming, outgoing)
  })
}

function onExpress({ certification, rest }: Shop): Server {
  return createServer(express().use(BASE, toExpressHandler(certification)).use(toExpressHandler(rest)))
}

async function onFastify({ certification, rest }: Shop): Promise<Server> {
  const app = fastify()
  app.register(toFastifyPlugin(certification), { prefix: BASE })
  app.all('/*', toFastifyHandler(rest))
  await app.ready()
  return app.server
}

/** Every mount that needs `node:http`, each with a shop of its own. */
async function servers(): Promise<Record<string, Server>> {
  const stores = Object.entries(await redisShops()).map(([name, shop]) => [name, onNode(shop, toNodeHandler)] as const)
  return {
    '/node': onNode(createShop(), toNodeHandler),
    '/express': onExpress(createShop()),
    '/fastify': await onFastify(createShop()),
    '/next, pages': onNode(createShop(), toApiRoute),
    ...Object.fromEntries(stores),
  }
}

/** Listens on a free port each, and resolves with the ports by the mounts' names. */
export async function listenOnNode(): Promise<Record<string, number>> {
  const listening = Object.entries(await servers()).map(async ([name, server]) => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    return [name, (server.address() as AddressInfo).port] as const
  })
  return Object.fromEntries(await Promise.all(listening))
}
