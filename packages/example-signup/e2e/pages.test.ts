import { request as ask } from 'node:http'
import { expect, test } from './shopTest.js'

test('the page is asked for each time, and what it names is kept', async ({ request, shop }) => {
  const page = await request.get(shop.url)
  expect(page.headers()['cache-control']).toBe('no-cache')
  const assets = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(assets.length).toBeGreaterThanOrEqual(2)
  for (const path of assets) {
    const asset = await request.get(shop.url + path)
    expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.headers()['x-content-type-options']).toBe('nosniff')
  }
})

test('the page has nothing inline and asks no other host', async ({ page, request, shop }) => {
  const html = await (await request.get(shop.url)).text()
  expect(html).not.toMatch(/<style|style=|<script(?![^>]* src=)| on\w+=/)
  const hosts = new Set<string>()
  page.on('request', (sent) => hosts.add(new URL(sent.url()).origin))
  await page.goto(shop.url, { waitUntil: 'networkidle' })
  expect([...hosts]).toEqual([shop.url])
})

/** Asks for a path as it is: clients that know URLs would tidy it up. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = ask({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end()
  })
}

for (const path of ['/../server/main.js', '/%2e%2e/server/main.js', '/assets/..%2f..%2fserver/main.js', '/nowhere']) {
  test(`nothing but the pages is served: ${path}`, async ({ shop }) => {
    expect(await statusOf(shop.url, path)).toBe(404)
  })
}
