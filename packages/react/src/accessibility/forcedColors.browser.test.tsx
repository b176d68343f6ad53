import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ko } from '../locales/ko.js'
import '../styles.css'
import { changedPixels, emulate, pixelsOf, restoreBrowser } from './test-browser.js'
import { KNOWN, SCENES, TERMS, askForCode, part, play, press, show, textbox } from './test-scenes.js'

const { labels, actions } = ko

// Chromium takes this for Windows' contrast themes; the light and the dark one paint alike but for the colours.
beforeEach(() => emulate({ 'forced-colors': 'active', 'prefers-color-scheme': 'light' }))

afterEach(async () => {
  document.body.removeAttribute('style')
  await restoreBrowser()
})

const BOXES = 'input[data-cf-part=input], [data-cf-part=otp-box], [data-cf-part=carrier-option] > input, button'

/** Waits until nothing moves any more: what is compared are two states, not the way between them. */
async function settled(element: Element) {
  const ends = element.getAnimations({ subtree: true }).filter((one) => one.effect?.getTiming().iterations !== Infinity)
  await Promise.all(ends.map(({ finished }) => finished.catch(() => undefined)))
  return pixelsOf(element)
}

/** How many pixels of an element change visibly while something is done. */
async function changesBy(element: Element, action: () => Promise<unknown>): Promise<number> {
  const before = await settled(element)
  await action()
  return changedPixels(before, await settled(element))
}

describe('with forced colours', () => {
  it.each(Object.keys(SCENES))('every box has an edge that is seen: %s', async (scene) => {
    await play(scene)
    const boxes = [...document.querySelectorAll(BOXES)].filter((one) => one.getAttribute('data-variant') !== 'text')
    const background = getComputedStyle(part('root')).backgroundColor
    for (const box of boxes) {
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(box)
      expect(Number.parseFloat(borderTopWidth)).toBeGreaterThanOrEqual(1)
      expect(borderTopStyle).not.toBe('none')
      expect([backgroundColor, background, 'rgba(0, 0, 0, 0)']).not.toContain(borderTopColor)
    }
  })

  it('a box shows the focus', async () => {
    show()
    const focus = async () => textbox(labels.name).element().focus()
    // The ring lies around the box, and the hint's place is outside of its field.
    expect(await changesBy(part('step'), focus)).toBeGreaterThan(500)
  })

  it('a button shows the focus', async () => {
    show()
    const focus = async () => {
      // By the keyboard: a press shows no ring.
      textbox(labels.phone).element().focus()
      await userEvent.tab()
    }
    // A picture of the step alone would cut off the ring, which lies outside of its last element.
    document.body.style.padding = '20px'
    expect(await changesBy(document.body, focus)).toBeGreaterThan(500)
    expect(document.activeElement).toBe(part('request-button'))
  })

  it('a carrier shows that it is picked, beside its colour', async () => {
    show()
    const pick = () => userEvent.click(page.getByText('KT', { exact: true }))
    expect(await changesBy(part('carrier-options'), pick)).toBeGreaterThan(50)
  })

  it('the switch shows that it is on', async () => {
    show()
    const turn = () => userEvent.click(page.getByText(labels.mvno, { exact: true }))
    expect(await changesBy(part('switch'), turn)).toBeGreaterThan(50)
  })

  it('a consent shows that it is given', async () => {
    show({ terms: TERMS })
    const agree = () => userEvent.click(page.getByRole('checkbox', { name: /개인정보/ }))
    expect(await changesBy(part('terms'), agree)).toBeGreaterThan(20)
  })

  it('a mistake shows at its box, beside the words under it', async () => {
    show({ defaultValues: { ...KNOWN, phone: '' } })
    const box = textbox(labels.phone).element()
    const mistake = async () => {
      await press(actions.requestOtp)
      await expect.element(page.getByText(ko.fieldErrors.phone_required)).toBeVisible()
      box.blur()
    }
    expect(await changesBy(box, mistake)).toBeGreaterThan(100)
  })

  it('the code shows which box is next, and its digits', async () => {
    show({ defaultValues: KNOWN })
    await askForCode(ko)
    const box = textbox(labels.otp).element()
    box.blur()
    expect(await changesBy(part('otp'), async () => box.focus())).toBeGreaterThan(100)
    expect(await changesBy(part('otp'), () => userEvent.keyboard('8'))).toBeGreaterThan(50)
  })

  it('a wrong code shows at its boxes', async () => {
    show({ defaultValues: KNOWN })
    await askForCode(ko)
    await userEvent.keyboard('000000')
    const box = textbox(labels.otp).element()
    const refuse = async () => {
      await press(actions.confirmOtp)
      await expect.element(page.getByText(/맞지 않아요/).last()).toBeVisible()
      box.blur()
    }
    expect(await changesBy(part('otp'), refuse)).toBeGreaterThan(100)
  })

  it('a code that is too old shows at its boxes', async () => {
    // Long enough for the picture before it, also beside other work.
    show({ defaultValues: KNOWN, script: { expiresIn: 5, resendIn: 0 } })
    await askForCode(ko)
    textbox(labels.otp).element().blur()
    const wait = () => expect.element(page.getByText(ko.timeIsUp).first(), { timeout: 20_000 }).toBeVisible()
    expect(await changesBy(part('otp'), wait)).toBeGreaterThan(50)
  })

  it('a button that waits looks like one', async () => {
    show({ defaultValues: KNOWN, script: { scenario: 'requestNeverAnswers' } })
    await press(actions.requestOtp)
    await settled(part('request-button'))
    const { color, borderTopColor } = getComputedStyle(part('request-button'))
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'GrayText'
    expect([color, borderTopColor]).toEqual([getComputedStyle(probe).color, getComputedStyle(probe).color])
    probe.remove()
  })

  it('what is done shows its mark', async () => {
    await play('verified')
    const mark = part('verified-mark')
    const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(mark)
    expect([borderTopWidth, borderTopStyle]).toEqual(['2px', 'solid'])
    expect(borderTopColor).not.toBe(getComputedStyle(document.body).backgroundColor)
  })
})
