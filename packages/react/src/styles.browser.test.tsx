/// <reference types="vite/client" />
import { createScriptedAdapter } from '@certification-form/testing'
import { fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { CertificationForm } from './index.js'
import './styles.css'

/** The element of a part, the n-th where there are several. */
function part(name: string, index = 0): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(`[data-cf-part='${name}']`)[index]
  if (!found) throw new Error(`There is no part ${name} number ${index}.`)
  return found
}

const box = (name: string, index = 0) => part(name, index).getBoundingClientRect()
const style = (name: string, index = 0) => getComputedStyle(part(name, index))
const html = document.documentElement

/** What the person's system asks for, such as `prefers-color-scheme: dark`. */
function emulate(feature: string, value: string): Promise<void> {
  const { send } = cdp() as unknown as { send: (method: string, params: object) => Promise<void> }
  return send('Emulation.setEmulatedMedia', { features: feature ? [{ name: feature, value }] : [] })
}

function renderForm(host: { children?: React.ReactNode } = {}) {
  return render(<CertificationForm adapter={createScriptedAdapter()}>{host.children}</CertificationForm>)
}

const submit = () => userEvent.click(page.getByRole('button', { name: '인증번호 받기' }))

beforeEach(async () => {
  await page.viewport(320, 700)
})

afterEach(async () => {
  html.removeAttribute('style')
  html.removeAttribute('data-cf-mode')
  await emulate('', '')
})

describe('size and place', () => {
  it.each(['100%', '200%'])('fits a small screen with text at %s, errors and all', async (fontSize) => {
    html.style.fontSize = fontSize
    renderForm()
    await submit()
    await expect.element(page.getByText('이름을 입력해 주세요.')).toBeVisible()
    expect(html.scrollWidth).toBe(html.clientWidth)
    const right = part('root').getBoundingClientRect().right
    const over = [...part('root').querySelectorAll('[data-cf-part]')].filter((one) => {
      return one.getBoundingClientRect().right > right + 0.5
    })
    expect(over).toEqual([])
  })

  it('gives a finger 44 px', () => {
    renderForm()
    const targets = ['input', 'input', 'input', 'input'].map((name, index) => box(name, index).height)
    const others = ['carrier-option', 'mvno', 'request-button'].map((name) => box(name).height)
    expect(Math.min(...targets, ...others)).toBeGreaterThanOrEqual(44)
    expect(box('carrier-option').width).toBeGreaterThanOrEqual(44)
  })

  it('begins its lines at the start where the page centres its text, as templates do', () => {
    html.style.textAlign = 'center'
    renderForm()
    expect(style('label').textAlign).toBe('start')
    expect(style('hint').textAlign).toBe('start')
    expect(style('carrier-option').textAlign).toBe('center')
  })

  it('turns the switch wherever its row is pressed', async () => {
    renderForm()
    await userEvent.click(part('mvno'), { position: { x: 10, y: box('mvno').height - 4 } })
    await expect.element(page.getByRole('switch')).toBeChecked()
  })

  it('keeps text in boxes at 16 px, where iOS does not zoom, whatever a rem is here', () => {
    html.style.fontSize = '62.5%'
    renderForm()
    expect(style('input').fontSize).toBe('16px')
  })

  it('scales back on pages whose rem is small', () => {
    html.style.fontSize = '62.5%'
    renderForm()
    part('root').style.setProperty('--cf-scale', '1.6')
    expect(box('input').height).toBe(48)
  })

  it('stands both halves of the RRN on one line, however their labels wrap', () => {
    renderForm()
    const [birth, digit] = [1, 2]
    expect(box('label', birth).height).toBeLessThan(box('label', digit).height)
    expect(box('label', birth).bottom).toBe(box('label', digit).bottom)
    expect(box('input', birth).top).toBe(box('input', digit).top)
    expect(box('birth-box').width).toBe(box('gender-digit-box').width)
  })

  it('moves nothing when an error takes the place of a hint', async () => {
    renderForm()
    const before = box('birth-row').top
    await userEvent.fill(page.getByRole('textbox', { name: '이름' }), '홍')
    await userEvent.tab()
    await submit()
    await expect.element(page.getByText('이름을 두 글자 이상 입력해 주세요.')).toBeVisible()
    expect(box('birth-row').top).toBe(before)
  })

  it('puts the error of the carriers under the carriers, before the switch', async () => {
    renderForm()
    await submit()
    const error = page.getByText('통신사를 골라 주세요.').element().getBoundingClientRect()
    expect(error.top).toBeGreaterThanOrEqual(box('carrier-options').bottom)
    expect(error.bottom).toBeLessThanOrEqual(box('mvno').top)
  })

  it('is usable where the host shrinks it to its content', () => {
    const { container } = renderForm()
    container.style.width = 'fit-content'
    expect(box('root').width).toBeGreaterThanOrEqual(240)
  })
})

describe('light and dark', () => {
  const DARK = 'rgb(238, 238, 238)'
  const LIGHT = 'rgb(34, 34, 51)'

  it.each([
    ['a page that says nothing', '', 'light', LIGHT],
    ['a page that follows the system', 'light dark', 'dark', DARK],
    ['a dark page', 'dark', 'light', DARK],
    ['a light page', 'light', 'dark', LIGHT],
  ])('looks like %s', async (_, scheme, system, expected) => {
    await emulate('prefers-color-scheme', system)
    html.style.colorScheme = scheme
    renderForm()
    expect(style('input').color).toBe(expected)
  })

  it('stays readable on a page that says nothing while the system is dark', async () => {
    await emulate('prefers-color-scheme', 'dark')
    renderForm()
    expect(style('input').color).toBe(LIGHT)
  })

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('can be forced to be %s by an element around it', async (mode, expected) => {
    html.style.colorScheme = mode === 'dark' ? 'light' : 'dark'
    html.dataset.cfMode = mode
    renderForm()
    expect(style('input').color).toBe(expected)
    expect(getComputedStyle(html).colorScheme).not.toBe(mode)
  })

  it('follows the system where `auto` says so', async () => {
    await emulate('prefers-color-scheme', 'dark')
    html.dataset.cfMode = 'auto'
    renderForm()
    expect(style('input').color).toBe(DARK)
  })

  it('believes its own attribute before that of an element around it', () => {
    html.dataset.cfMode = 'dark'
    renderForm()
    part('root').dataset.cfMode = 'light'
    expect(style('input').color).toBe(LIGHT)
  })
})

describe('what people ask their system for', () => {
  it('shows in forced colours what is chosen, by more than colour', async () => {
    await emulate('forced-colors', 'active')
    renderForm()
    await userEvent.click(page.getByText('KT', { exact: true }))
    const [other, chosen] = ['SKT', 'KT'].map((name) => {
      return getComputedStyle(page.getByRole('radio', { name, exact: true }).element()).borderTopWidth
    })
    expect([other, chosen]).toEqual(['1px', '2px'])
    expect(style('request-button').borderTopColor).not.toBe(style('request-button').backgroundColor)
  })

  it('stands still for people who asked for less motion', async () => {
    renderForm()
    const spinner = part('request-button').appendChild(document.createElement('span'))
    spinner.dataset.cfPart = 'spinner'
    expect(getComputedStyle(spinner).animationName).toBe('certification-form-spin')
    await emulate('prefers-reduced-motion', 'reduce')
    expect(getComputedStyle(spinner).animationName).toBe('none')
    spinner.remove()
  })
})

describe('the host', () => {
  const HOST = ['button', 'input', 'p', 'fieldset', 'legend', 'ul', 'label', 'h2'] as const
  const OURS = [
    'margin',
    'padding',
    'border-width',
    'border-style',
    'border-radius',
    'background-color',
    'min-block-size',
    'box-sizing',
  ]

  it('finds its own elements as they were inside the form', async () => {
    const elements = HOST.map((Tag) => (Tag === 'input' ? <input key={Tag} /> : <Tag key={Tag}>x</Tag>))
    const { container } = renderForm({ children: <div id="inside">{elements}</div> })
    const frame = document.createElement('iframe')
    const loaded = new Promise((done) => frame.addEventListener('load', done))
    frame.srcdoc = '<!doctype html>'
    container.append(frame)
    await loaded
    const read = (tag: string, root: ParentNode | null | undefined) => {
      const found = root?.querySelector(tag)
      if (!found) throw new Error(`There is no ${tag}.`)
      const computed = found.ownerDocument.defaultView?.getComputedStyle(found)
      return OURS.map((name) => `${tag} ${name}: ${computed?.getPropertyValue(name)}`)
    }
    const plain = frame.contentDocument?.body
    plain?.append(...HOST.map((tag) => document.createElement(tag)))
    for (const tag of HOST) expect(read(tag, container.querySelector('#inside'))).toEqual(read(tag, plain))
  })

  it('can overrule any of it with the plainest rule of its own', () => {
    const { container } = renderForm()
    const sheet = container.appendChild(document.createElement('style'))
    sheet.textContent =
      'button { background-color: rgb(1, 2, 3) } [data-cf-part="root"] { --cf-color-danger: rgb(4, 5, 6) }'
    expect(style('request-button').backgroundColor).toBe('rgb(1, 2, 3)')
    fireEvent.submit(part('root'))
    return expect.element(page.getByText('이름을 입력해 주세요.')).toHaveStyle({ color: 'rgb(4, 5, 6)' })
  })

  it('lends its font', () => {
    const { container } = renderForm()
    container.style.fontFamily = 'Courier'
    expect(style('input').fontFamily).toBe('Courier')
    expect(style('request-button').fontFamily).toBe('Courier')
  })
})
