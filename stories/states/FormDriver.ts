import { appear } from './appear.js'

/** A form on its way to a state: its parts by their documented hooks, so that it is the same in every language. */
export class FormDriver {
  readonly #root: Element
  readonly #signal: AbortSignal

  constructor(root: Element, signal: AbortSignal) {
    this.#root = root
    this.#signal = signal
  }

  /** Waits for what a selector finds. */
  find<Found extends HTMLElement>(selector: string): Promise<Found> {
    return appear(this.#root, () => this.#root.querySelector<Found>(selector), this.#signal)
  }

  /** Waits until at least so many are found. */
  async findAll(selector: string, atLeast: number): Promise<void> {
    await appear(this.#root, () => this.#root.querySelectorAll(selector).length >= atLeast, this.#signal)
  }

  /** Presses a part; a press by script moves no focus and scrolls nothing. */
  async press(part: string): Promise<void> {
    const control = await this.find(`[data-cf-part=${part}]`)
    control.click()
  }

  /** Types into the box of the code. */
  async typeOtp(digits: string): Promise<void> {
    const box = await this.find<HTMLInputElement>('[data-cf-part=otp-input]')
    box.value = digits
    box.dispatchEvent(new InputEvent('input', { bubbles: true, data: digits }))
    await this.find(`[data-cf-part=otp-box]:nth-child(${digits.length})[data-state=filled]`)
  }

  /** Shows a control as if it had the focus. */
  async showFocus(selector: string): Promise<void> {
    const control = await this.find(selector)
    control.dataset.shownFocus = ''
  }
}
