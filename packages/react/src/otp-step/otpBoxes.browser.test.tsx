/// <reference types="vite/client" />
import { render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { OtpInput, type OtpInputProps } from './OtpInput.js'
import '../styles.css'

const html = document.documentElement

interface Place {
  width: number
  fontSize?: string
}

async function renderBoxes({ width, fontSize = '100%' }: Place, props: OtpInputProps = {}) {
  await page.viewport(width + 32, 400)
  html.style.fontSize = fontSize
  const { container } = render(<OtpInput aria-label="인증번호" {...props} />)
  container.style.inlineSize = `${width}px`
  const [input] = container.getElementsByTagName('input')
  if (!input) throw new Error('There is no input.')
  return { container, input, boxes: [...container.querySelectorAll("[data-cf-part='otp-box']")] }
}

/** Where the ink of the digits is, box by box: distance of its middle from the middle of the box, in CSS pixels. */
async function inkOffsets(boxes: Element[], container: HTMLElement): Promise<number[]> {
  const image = new Image()
  image.src = `data:image/png;base64,${await page.screenshot({ element: container, save: false })}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas.')
  context.drawImage(image, 0, 0)
  const area = container.getBoundingClientRect()
  const scale = image.width / area.width
  return boxes.map((one) => {
    const { left, width } = one.getBoundingClientRect()
    const begin = Math.round((left - area.left) * scale)
    const { data } = context.getImageData(begin, 0, Math.round(width * scale), image.height)
    const columns = Math.round(width * scale)
    let [ink, moment] = [0, 0]
    for (let at = 0; at < data.length / 4; at++) {
      const darkness = 255 - (data[at * 4] ?? 255)
      ink += darkness
      moment += darkness * (at % columns)
    }
    if (ink === 0) throw new Error('A box has no digit in it.')
    return moment / ink / scale - (width - 1) / 2
  })
}

afterEach(() => {
  html.removeAttribute('style')
})

describe('the digits', () => {
  it.each([
    { width: 288, length: 6 },
    { width: 288, length: 4 },
    { width: 288, length: 8 },
    { width: 416, length: 6 },
    { width: 800, length: 6 },
    { width: 288, length: 6, fontSize: '200%' },
  ])('stand in the middle of their boxes: %j', async ({ length, ...place }) => {
    // Eights, since they are as heavy on their left as on their right.
    const { container, boxes } = await renderBoxes(place, { length, defaultValue: '8'.repeat(length) })
    expect(boxes).toHaveLength(length)
    for (const one of boxes) (one as HTMLElement).style.visibility = 'hidden'
    for (const offset of await inkOffsets(boxes, container)) expect(Math.abs(offset)).toBeLessThan(1.5)
  })

  it('stay where they are when the caret stands behind the last', async () => {
    const { input, container } = await renderBoxes({ width: 288 })
    await userEvent.type(input, '123456')
    await userEvent.keyboard('{End}')
    expect(input.selectionStart).toBe(6)
    expect(input.scrollLeft).toBe(0)
    expect(container.querySelector("[data-cf-part='otp']")?.scrollLeft).toBe(0)
    expect(html.scrollWidth).toBe(html.clientWidth)
  })

  it('have the caret beside them, not a box away: a tap lands before the nearer digit', async () => {
    const { input, boxes } = await renderBoxes({ width: 288 }, { defaultValue: '123456' })
    const third = boxes[2]?.getBoundingClientRect()
    const first = boxes[0]?.getBoundingClientRect()
    if (!third || !first) throw new Error('There are no boxes.')
    const middle = third.left + third.width / 2 - input.getBoundingClientRect().left
    await userEvent.click(input, { position: { x: middle - 4, y: 20 } })
    expect(input.selectionStart).toBe(2)
  })
})

describe('the boxes', () => {
  const outlines = (boxes: Element[]) => boxes.map((one) => getComputedStyle(one).outlineStyle === 'solid')

  it('show which digit is next, but only while the input has focus', async () => {
    const { input, boxes } = await renderBoxes({ width: 288 }, { defaultValue: '12' })
    expect(outlines(boxes)).not.toContain(true)
    input.focus()
    expect(outlines(boxes)).toEqual([false, false, true, false, false, false])
  })

  it('show the focus on the last when there is no next', async () => {
    const { input, boxes } = await renderBoxes({ width: 288 }, { defaultValue: '123456' })
    input.focus()
    expect(outlines(boxes)).toEqual([false, false, false, false, false, true])
  })

  it.each([
    ['an error', { 'aria-invalid': true }, 'borderTopWidth', '2px'],
    ['being disabled', { disabled: true }, 'borderTopStyle', 'dashed'],
  ] as const)('show %s by their outline', async (_, props, property, expected) => {
    const { boxes } = await renderBoxes({ width: 288 }, props)
    expect(boxes.map((one) => getComputedStyle(one)[property])).toEqual(Array.from({ length: 6 }, () => expected))
  })

  it('fill the width of the form, and keep to the left in one that is wider than they get', async () => {
    const narrow = await renderBoxes({ width: 288 })
    expect(narrow.boxes.at(-1)?.getBoundingClientRect().right).toBeCloseTo(
      narrow.container.getBoundingClientRect().right,
      0,
    )
    const wide = await renderBoxes({ width: 800 })
    expect(wide.boxes.at(-1)?.getBoundingClientRect().right).toBeLessThan(500)
  })

  it('have their colours without a form around them', async () => {
    const { boxes, input } = await renderBoxes({ width: 288 })
    expect(getComputedStyle(input).color).toBe('rgb(34, 34, 51)')
    expect(boxes.map((one) => getComputedStyle(one).borderTopColor)).toContain('rgb(136, 136, 153)')
  })
})
