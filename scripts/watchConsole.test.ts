import { expect, it, vi } from 'vitest'
import { watchConsole } from './watchConsole.js'

const fake = () => ({ error: vi.fn<typeof console.error>(), warn: vi.fn<typeof console.warn>() })

it.each(['error', 'warn'] as const)('fails a test that printed console.%s, and still prints it', (level) => {
  const target = fake()
  const printed = target[level]
  const watch = watchConsole(target)
  target[level]('Hydration failed', { at: 'form' })
  expect(() => watch.settle()).toThrow(`console.${level}: Hydration failed {"at":"form"}`)
  expect(printed).toHaveBeenCalledOnce()
})

it('forgets after each test', () => {
  const target = fake()
  const watch = watchConsole(target)
  target.warn('once')
  expect(() => watch.settle()).toThrow('once')
  expect(() => watch.settle()).not.toThrow()
})

it('leaves what a test spies on to that test, and watches again afterwards', () => {
  const target = fake()
  const watch = watchConsole(target)
  const spy = vi.spyOn(target, 'error').mockImplementation(() => {})
  target.error('expected')
  expect(spy).toHaveBeenCalledWith('expected')
  expect(() => watch.settle()).not.toThrow()
  target.error('unexpected')
  expect(() => watch.settle()).toThrow('unexpected')
})
