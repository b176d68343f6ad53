/// <reference types="vite/client" />
import { createScriptedAdapter } from '@certification-form/testing'
import { readTheme, theme, themeCss } from '@certification-form/theme'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import bank from '../../theme/themes/bank.tokens.json'
import { CertificationForm, OtpInput } from './index.js'
import './styles.css'
import styles from './styles.css?inline'

const html = document.documentElement
const RED = 'rgb(255, 0, 0)'

function css(name: string, property: string): string {
  const found = document.querySelector(`[data-cf-part='${name}']`)
  if (!found) throw new Error(`There is no part ${name}.`)
  return getComputedStyle(found).getPropertyValue(property)
}

const button = () => css('request-button', 'background-color')

function addCss(text: string): void {
  const sheet = document.createElement('style')
  sheet.dataset.ofTest = ''
  sheet.textContent = text
  document.head.append(sheet)
}

function emulate(feature: string, value: string): Promise<void> {
  const { send } = cdp() as unknown as { send: (method: string, params: object) => Promise<void> }
  return send('Emulation.setEmulatedMedia', { features: feature ? [{ name: feature, value }] : [] })
}

function renderForm(props: Record<`data-cf-${string}`, string> & { className?: string; style?: object } = {}) {
  return render(
    <div {...props}>
      <CertificationForm adapter={createScriptedAdapter()} />
    </div>,
  )
}

afterEach(async () => {
  cleanup()
  for (const sheet of document.querySelectorAll('style[data-of-test]')) sheet.remove()
  html.removeAttribute('style')
  await emulate('', '')
})

describe('a variable', () => {
  it.each([
    ['on the page', ':root'],
    ['on anything around the form', '#shop'],
    ['on the form itself', "[data-cf-part='root']"],
  ])('counts %s, and what follows it goes along', (_where, selector) => {
    addCss(`${selector} { --cf-color-accent: ${RED} }`)
    render(
      <div id="shop">
        <CertificationForm adapter={createScriptedAdapter()} />
      </div>,
    )
    expect(button()).toBe(RED)
  })

  it('may be a variable of the merchant’s own', () => {
    addCss(`:root { --brand: ${RED}; --cf-color-accent: var(--brand) }`)
    renderForm()
    expect(button()).toBe(RED)
  })

  it('of a component counts before the one it follows', () => {
    addCss(`:root { --cf-color-accent: blue; --cf-button-background: ${RED} }`)
    renderForm()
    expect(button()).toBe(RED)
    expect(css('carrier-option', 'color')).not.toBe(RED)
  })

  it('works from TypeScript, for each mode', () => {
    renderForm({ style: theme({ colorAccent: { light: 'blue', dark: RED } }), 'data-cf-mode': 'dark' })
    expect(button()).toBe(RED)
  })

  it('that is no colour leaves ours', () => {
    addCss(':root { --cf-color-accent: 12px }')
    renderForm()
    expect(button()).toBe('rgb(34, 102, 221)')
  })

  it('reaches an OTP input that stands alone', () => {
    addCss(`:root { --cf-color-border: ${RED} }`)
    render(<OtpInput aria-label="code" />)
    expect(css('otp-box', 'border-top-color')).toBe(RED)
  })
})

it('believes the form before what is around it, down to the boxes of a code', () => {
  render(
    <div data-cf-mode="dark">
      <div data-cf-part="root" data-cf-mode="light">
        <OtpInput aria-label="code" />
      </div>
    </div>,
  )
  expect(css('otp-box', 'background-color')).toBe('rgb(255, 255, 255)')
})

it.each([
  ['dark', 'light', 'rgb(255, 255, 255)'],
  ['light', 'dark', 'rgb(34, 34, 51)'],
  ['auto', 'dark', 'rgb(34, 34, 51)'],
])('believes the nearer of two elements around it: in %s, %s', (outer, inner, expected) => {
  render(
    <div data-cf-mode={outer}>
      <div data-cf-mode={inner}>
        <CertificationForm adapter={createScriptedAdapter()} />
      </div>
    </div>,
  )
  expect(css('input', 'background-color')).toBe(expected)
})

describe('high contrast', () => {
  const strong = () => [css('input', 'border-top-width'), css('input', 'border-top-color')]

  it('is not there unasked', () => {
    renderForm()
    expect(strong()).toEqual(['1px', 'rgb(136, 136, 153)'])
  })

  it('comes with the person’s own wish', async () => {
    await emulate('prefers-contrast', 'more')
    renderForm()
    expect(strong()).toEqual(['2px', 'rgb(34, 34, 51)'])
  })

  it.each(['light', 'dark'])('comes with an attribute around the form: %s', (mode) => {
    renderForm({ 'data-cf-contrast': 'more', 'data-cf-mode': mode })
    expect(strong()).toEqual(['2px', mode === 'dark' ? 'rgb(238, 238, 238)' : 'rgb(34, 34, 51)'])
  })

  it('leaves a theme what it sets', () => {
    addCss(':root { --cf-border-width: 5px }')
    renderForm({ 'data-cf-contrast': 'more' })
    expect(strong()[0]).toBe('5px')
  })
})

describe('compact density', () => {
  it('makes everything smaller, but not the text of boxes', () => {
    renderForm({ 'data-cf-density': 'compact' })
    expect([css('input', 'block-size'), css('step', 'row-gap'), css('input', 'font-size')]).toEqual([
      '40px',
      '26px',
      '16px',
    ])
  })
})

describe('an example theme', () => {
  it('is one file of CSS, with its dark and its high contrast', () => {
    addCss(themeCss(readTheme(bank)))
    renderForm()
    expect(button()).toBe('rgb(11, 63, 140)')
    cleanup()
    renderForm({ 'data-cf-mode': 'dark' })
    expect(button()).toBe('rgb(159, 195, 255)')
    cleanup()
    renderForm({ 'data-cf-mode': 'dark', 'data-cf-contrast': 'more' })
    expect(button()).toBe('rgb(207, 225, 255)')
  })

  it('may be only for a part of the page', () => {
    addCss(themeCss(readTheme(bank), '.bank'))
    renderForm()
    expect(button()).toBe('rgb(34, 102, 221)')
    cleanup()
    renderForm({ className: 'bank' })
    expect(button()).toBe('rgb(11, 63, 140)')
  })
})

describe('a browser of 2022, which knows neither light-dark() nor @property', () => {
  it('shows the light theme, with what the page sets', async () => {
    const frame = document.createElement('iframe')
    const old = styles.replaceAll('light-dark(red, red)', 'unknown(red)').replaceAll('@property', '@unknown')
    expect(old).not.toBe(styles)
    renderForm()
    const form = document.querySelector("[data-cf-part='root']")?.outerHTML ?? ''
    const loaded = new Promise((done) => frame.addEventListener('load', done))
    frame.srcdoc = `<!doctype html><style>:root { color-scheme: dark; --cf-color-accent: ${RED} } ${old}</style>${form}`
    document.body.append(frame)
    await loaded
    const style = (name: string) => {
      const found = frame.contentDocument?.querySelector(`[data-cf-part='${name}']`)
      return found ? frame.contentWindow?.getComputedStyle(found) : undefined
    }
    expect(style('input')?.backgroundColor).toBe('rgb(255, 255, 255)')
    expect(style('input')?.borderTopColor).toBe('rgb(136, 136, 153)')
    expect(style('request-button')?.backgroundColor).toBe(RED)
    frame.remove()
  })
})
