import { describe, expect, it } from 'vitest'
import { createChromium, type ChromiumMachine } from './chromium.mjs'

const PLAYWRIGHT = { path: '/cache/playwright/chrome', cli: '/modules/playwright/cli.js' }
const SYSTEM = '/usr/bin/chromium'
const HEADLESS = '/usr/bin/chromium-headless-shell'
const APT = '/usr/bin/apt-get'

/** A machine made of a set of files; `onRun` says what a command does to it and whether it succeeds. */
function machine(files: string[], onRun: (line: string) => boolean = () => true, more: ChromiumMachine = {}) {
  const present = new Set(files)
  const ran: string[] = []
  const finder = createChromium({
    env: {},
    platform: 'linux',
    isRoot: true,
    exists: (path) => present.has(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ')
      ran.push(line)
      return onRun(line)
    },
    playwright: () => PLAYWRIGHT,
    say: () => {},
    ...more,
  })
  return { finder, present, ran }
}

describe('finding', () => {
  it('takes CHROMIUM_PATH before all others', () => {
    const { finder } = machine(['/opt/mine', PLAYWRIGHT.path, SYSTEM], undefined, {
      env: { CHROMIUM_PATH: '/opt/mine' },
    })
    expect(finder.find()).toBe('/opt/mine')
  })

  it("takes Playwright's own before the system's", () => {
    expect(machine([PLAYWRIGHT.path, SYSTEM]).finder.find()).toBe(PLAYWRIGHT.path)
  })

  it('takes the one without a window before the one with it', () => {
    expect(machine([SYSTEM, HEADLESS]).finder.find()).toBe(HEADLESS)
  })

  it.each([SYSTEM, '/usr/bin/chromium-browser', '/usr/bin/google-chrome'])(
    'takes %s when it is all there is',
    (path) => {
      expect(machine([path]).finder.find()).toBe(path)
    },
  )

  it.each([
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ])('knows the usual place on %s', (platform, env, path) => {
    expect(machine([path], undefined, { platform, env }).finder.find()).toBe(path)
  })

  it('works before Playwright is installed', () => {
    expect(machine([SYSTEM], undefined, { playwright: () => ({}) }).finder.find()).toBe(SYSTEM)
  })
})

describe('launch options', () => {
  it('name the browser and run nothing', () => {
    const { finder, ran } = machine([SYSTEM])
    expect(finder.launchOptions()).toMatchObject({
      executablePath: SYSTEM,
      args: expect.arrayContaining(['--no-sandbox']),
    })
    expect(ran).toEqual([])
  })

  it('leave the path out when there is no browser, and install none', () => {
    const { finder, ran } = machine([])
    expect(finder.launchOptions()).not.toHaveProperty('executablePath')
    expect(ran).toEqual([])
  })
})

describe('ensuring', () => {
  it('installs nothing when a browser answers', () => {
    const { finder, ran } = machine([SYSTEM])
    expect(finder.ensure()).toBe(SYSTEM)
    expect(ran).toEqual([`${SYSTEM} --version`])
  })

  it('passes over a file that is not a working browser', () => {
    const { finder } = machine(
      ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
      (line) => !line.includes('browser'),
    )
    expect(finder.ensure()).toBe('/usr/bin/google-chrome')
  })

  it("asks Playwright's installer first", () => {
    const { finder, ran, present } = machine([APT], (line) => {
      if (line.endsWith('install chromium')) present.add(PLAYWRIGHT.path)
      return true
    })
    expect(finder.ensure()).toBe(PLAYWRIGHT.path)
    expect(ran.filter((line) => line.startsWith('apt-get'))).toEqual([])
  })

  it('then apt-get, lists renewed before and a Korean font after', () => {
    const { finder, ran, present } = machine([APT], (line) => {
      if (line === 'apt-get install -y --no-install-recommends chromium-headless-shell') present.add(HEADLESS)
      return !line.includes('cli.js')
    })
    expect(finder.ensure()).toBe(HEADLESS)
    const apt = ran.filter((line) => line.startsWith('apt-get'))
    expect(apt[0]).toBe('apt-get update')
    expect(apt[2]).toContain('fonts-noto-cjk')
  })

  it('whole Chromium where there is none without a window', () => {
    const { finder, present } = machine([APT], (line) => {
      if (line === 'apt-get install -y --no-install-recommends chromium') present.add(SYSTEM)
      return !line.includes('cli.js') && !line.endsWith('chromium-headless-shell')
    })
    expect(finder.ensure()).toBe(SYSTEM)
  })

  it.each([{ isRoot: false }, { platform: 'darwin' }])('does not call apt-get with %o', (more) => {
    const { finder, ran } = machine([APT], () => false, more)
    expect(() => finder.ensure()).toThrow('set CHROMIUM_PATH')
    expect(ran.filter((line) => line.startsWith('apt-get'))).toEqual([])
  })

  it('says what was tried when none can be had', () => {
    const { finder } = machine([APT], () => false)
    expect(() => finder.ensure()).toThrow(/\/usr\/bin\/chromium.*Playwright's installer and apt-get.*CHROMIUM_PATH/s)
  })

  it('does not replace a wrong CHROMIUM_PATH by another browser', () => {
    const { finder, ran } = machine([SYSTEM], undefined, { env: { CHROMIUM_PATH: '/nowhere' } })
    expect(() => finder.ensure()).toThrow('CHROMIUM_PATH is /nowhere')
    expect(ran).toEqual([])
  })
})
