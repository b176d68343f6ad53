import { cleanup } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { PACKS, SCENES, part, play } from './test-scenes.js'
import '../styles.css'

interface AxNode {
  role: string
  name: string
  description: string
}

type Send = <Answer>(method: string, params?: object) => Promise<Answer>
const send = ((method, params = {}) => (cdp() as unknown as { send: Send }).send(method, params)) as Send

interface RawNode {
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  frameId?: string
}

/** What Chromium itself tells assistive technology about the frame of the test. */
async function accessibilityTree(): Promise<AxNode[]> {
  interface FrameTree {
    frame: { id: string }
    childFrames?: FrameTree[]
  }
  const { frameTree } = await send<{ frameTree: FrameTree }>('Page.getFrameTree')
  const ids = (frameTree.childFrames ?? []).map(({ frame }) => frame.id)
  const trees = await Promise.all(
    ids.map((frameId) => send<{ nodes: RawNode[] }>('Accessibility.getFullAXTree', { frameId })),
  )
  return trees
    .flatMap(({ nodes }) => nodes)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: role?.value ?? '',
      name: name?.value ?? '',
      description: description?.value ?? '',
    }))
}

const CONTROLS = /^(textbox|button|radio|checkbox|switch|link|group|form|timer|DisclosureTriangle)$/

/** Controls of ours whose visible label is not in what they are called. */
function labelsNotInNames(): string[] {
  const controls = [...part('root').querySelectorAll<HTMLInputElement>('input, button, a, summary')]
  return controls
    .filter((one) => one.dataset.cfPart !== 'host-input')
    .flatMap((one) => {
      const seen = (one.labels?.[0] ?? one).textContent?.trim() ?? ''
      const said = one.getAttribute('aria-label') ?? seen
      return seen !== '' && said.includes(seen) ? [] : [one.outerHTML.slice(0, 100)]
    })
}

describe.each(PACKS)('in $locale', (locale) => {
  it.each(Object.keys(SCENES))(
    'everything that can be worked has a name, and its label is in it: %s',
    async (scene) => {
      await play(scene, locale)
      const controls = (await accessibilityTree()).filter(({ role }) => CONTROLS.test(role))
      expect(controls.length).toBeGreaterThan(0)
      // Chromium calls a disclosure a group, and names its summary.
      const disclosures = [...document.querySelectorAll('details')].map(() => 'group')
      const nameless = controls.filter(({ role, name }) => name === '' && role !== 'timer').map(({ role }) => role)
      expect(nameless).toEqual(disclosures)
      expect(labelsNotInNames()).toEqual([])
    },
  )

  it('no two boxes or buttons of a step are called the same', async () => {
    for (const scene of ['empty, with terms', 'empty, with the list of six', 'a code was sent']) {
      await play(scene, locale)
      const names = (await accessibilityTree())
        .filter(({ role }) => /^(textbox|button|radio|checkbox|switch)$/.test(role))
        .map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      cleanup()
    }
  })

  it('the form says which language it is in', async () => {
    await play('empty', locale)
    expect(part('root').lang).toBe(locale.locale)
  })
})

describe('the structure', () => {
  it.each(Object.keys(SCENES))('each step has one heading, and every id is there once: %s', async (scene) => {
    await play(scene)
    const tree = await accessibilityTree()
    expect(tree.filter(({ role }) => role === 'heading')).toHaveLength(1)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...document.querySelectorAll('[aria-describedby]')].flatMap((one) =>
      (one.getAttribute('aria-describedby') ?? '').split(/\s+/),
    )
    expect(references.filter((id) => document.getElementById(id) === null)).toEqual([])
  })

  it('what is wrong is described by its own words, and none by another’s', async () => {
    const { fieldErrors } = await play('every field wrong')
    const wrong = [...document.querySelectorAll('input[aria-invalid=true]')]
    const texts = wrong.map((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent)
    expect(texts).toEqual([
      fieldErrors.name_required,
      fieldErrors.birth_required,
      fieldErrors.gender_digit_required,
      ...Array.from({ length: 3 }, () => fieldErrors.carrier_required),
      fieldErrors.phone_required,
      fieldErrors.terms_required,
    ])
  })

  it('what is only for the eyes is kept from the ears', async () => {
    await play('a code was sent')
    expect(part('otp-boxes').getAttribute('aria-hidden')).toBe('true')
    cleanup()
    await play('empty')
    for (const name of ['birth-separator', 'gender-digit-dots']) {
      expect(part(name).getAttribute('aria-hidden')).toBe('true')
    }
  })
})
