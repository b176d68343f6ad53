import { render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type NosyHost, HostPage, createNosyHost } from './test-nosyHost.js'
import { leaksIn, promised, readPlaces } from './test-places.js'
import { openDevtools } from './test-privacy.js'
import { TYPED, typedIn } from './test-typed.js'

// The search that finds nothing in privacy.browser.test.tsx, where there is something.

let host: NosyHost
const cleanups: (() => unknown)[] = []

beforeEach(() => {
  host = createNosyHost()
  render(<HostPage client={host.client} />)
})

afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean()
  sessionStorage.clear()
  document.cookie = 'otp=; max-age=0'
  document.title = ''
  performance.clearMarks()
  performance.clearResourceTimings()
  Reflect.deleteProperty(window, 'planted')
  await host.stop()
})

async function mutateWith(variables: unknown, how: { fails?: unknown } = {}): Promise<void> {
  const cache = host.client.getMutationCache()
  const mutationFn = () => (how.fails ? Promise.reject(how.fails) : Promise.resolve())
  const options = {
    mutationKey: ['leaky'],
    mutationFn,
    retry: false,
    throwOnError: false,
    networkMode: 'always',
  } as const
  await cache
    .build(host.client, options)
    .execute(variables)
    .catch(() => undefined)
}

async function keepInDatabase(): Promise<void> {
  const opening = indexedDB.open('planted')
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('drafts'))
  const db = await promised(opening)
  await promised(
    db
      .transaction('drafts', 'readwrite')
      .objectStore('drafts')
      .put({ who: [TYPED.name] }, 'draft'),
  )
  db.close()
  cleanups.push(() => promised(indexedDB.deleteDatabase('planted')))
}

async function keepInCaches(): Promise<void> {
  await (await caches.open('planted')).put('/draft', new Response(`phone=${TYPED.phone}`))
  cleanups.push(() => caches.delete('planted'))
}

function address(state: unknown, search = ''): void {
  const before = location.href
  history.replaceState(state, '', before + search)
  cleanups.push(() => history.replaceState(null, '', before))
}

/** Vitest prints what was not caught, here on purpose. */
function throwLater(): void {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const stop = (event: Event) => event.preventDefault()
  window.addEventListener('unhandledrejection', stop)
  cleanups.push(
    () => window.removeEventListener('unhandledrejection', stop),
    () => print.mockRestore(),
  )
  void Promise.reject(new TypeError('no', { cause: { body: { phone: TYPED.phone } } }))
}

function element(tag: string, attributes: Record<string, string>, text = ''): void {
  const planted = Object.assign(document.createElement(tag), { textContent: text })
  for (const [name, value] of Object.entries(attributes)) planted.setAttribute(name, value)
  document.body.append(planted)
  cleanups.push(() => planted.remove())
}

const PLANTED: [place: string, plant: () => unknown][] = [
  ['mutation cache: phone', () => mutateWith({ phone: TYPED.phone })],
  ['mutation cache: name', () => mutateWith(undefined, { fails: Object.assign(new Error('x'), { identity: TYPED }) })],
  ['host callbacks: otp', () => mutateWith({ otp: TYPED.otp })],
  ['dehydrated: genderDigit', () => mutateWith({ genderDigit: TYPED.genderDigit })],
  ['persisted: carrier', () => mutateWith({ carrier: TYPED.carrier })],
  ['localStorage: birth', () => mutateWith([TYPED.birth])],
  ['IndexedDB: referrer', () => mutateWith(new Map([['x', 1]]), { fails: { why: TYPED.referrer } })],
  ['devtools: phone', () => mutateWith({ phone: TYPED.phone })],
  ['query cache: name', () => host.client.setQueryData(['draft', TYPED.name], 1)],
  ['default options: otp', () => host.client.setDefaultOptions({ mutations: { meta: { otp: TYPED.otp } } })],
  ['localStorage: phone', () => localStorage.setItem('draft', encodeURIComponent('+82 10-5813-7264'))],
  ['sessionStorage: name', () => sessionStorage.setItem(TYPED.name, '')],
  ['IndexedDB: name', keepInDatabase],
  ['CacheStorage: phone', keepInCaches],
  ['cookies: otp', () => (document.cookie = `otp=${TYPED.otp}`)],
  ['address: name', () => address(null, `?name=${encodeURIComponent(TYPED.name)}`)],
  ['address: phone', () => address({ form: { phone: '010 5813 7264' } })],
  ['title: name', () => (document.title = `${TYPED.name} 님`)],
  ['performance: phone', () => performance.mark(`asked for ${TYPED.phone}`)],
  ['performance: birth', () => fetch(`/draft?birth=1983-07-19`)],
  ['events: genderDigit', () => host.events.push({ type: 'typed', value: TYPED.genderDigit })],
  ['thrown: phone', throwLater],
  ['globals: otp', () => Reflect.set(window, 'planted', new Set([TYPED.otp]))],
  ['page: otp', () => element('input', { value: TYPED.otp })],
  ['page: phone', () => element('p', { 'data-phone': '010-5813-7264' })],
  ['page: name', () => element('p', {}, `${TYPED.name.normalize('NFD')} 님`)],
  ['page: genderDigit', () => element('p', { 'data-digit': TYPED.genderDigit })],
]

describe('the search for what was typed', () => {
  it.each(PLANTED)('finds %s', async (place, plant) => {
    const before = leaksIn(await readPlaces(host))
    expect(before).toEqual([])
    await plant()
    const look = async () => {
      await openDevtools()
      const found = leaksIn(await readPlaces(host)).map((leak) => leak.split(' at ')[0])
      expect(found).toContain(place)
    }
    // The first look loads the devtools, which takes more than the default second beside other work.
    await vi.waitFor(look, { timeout: 30_000 })
  })

  it.each(['log', 'info', 'debug', 'table', 'dir', 'group', 'trace', 'assert', 'count', 'time'] as const)(
    'finds what console.%s was given',
    async (method) => {
      const print = console[method] as (...values: unknown[]) => void
      print.call(console, ...(method === 'assert' ? [true] : []), TYPED.name)
      expect(leaksIn(await readPlaces(host)).join()).toContain('console: name')
    },
  )

  it.each([
    ['birth', '19830719'],
    ['birth', '1983.07.19'],
    ['birth', '830719-6'],
    ['birth', '{"at":"1983-07-19T00:00:00.000Z"}'],
    ['phone', '+821058137264'],
    ['phone', 'tel:010.5813.7264'],
    ['phone', btoa(`{"phone":"${TYPED.phone}"}`)],
    [
      'name',
      JSON.stringify({ name: TYPED.name }).replaceAll(/[가-힣]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`),
    ],
    ['name', encodeURIComponent(TYPED.name.normalize('NFD'))],
    ['name', '남궁 뜻밖'],
    ['referrer', 'Quince-Harbour%40example.org'],
    ['otp', '４９１７２６'],
  ])('knows the %s written as %s', (name, text) => {
    expect(typedIn({ text, path: '' })).toContain(name)
  })

  it.each(['1830719', '8307191234', '0.830719', '4917261', '6월', '16', 'LG U+'])('takes %s for nobody’s', (text) => {
    expect(typedIn({ text, path: '' })).toEqual([])
  })
})
