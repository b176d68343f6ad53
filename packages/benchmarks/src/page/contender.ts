import type { ReactElement } from 'react'

/** What a page is asked to put up: the same for all, so that only the form differs. */
export interface Setup {
  /** With everything typed already: one press leads to the step of the code. */
  filled: boolean
}

/** One form of the comparison. `element` for React's, `html` for what needs none. */
export interface Contender {
  element?: (setup: Setup) => ReactElement
  html?: (setup: Setup) => string
  /** What a form without React does once it stands. */
  start?: (container: HTMLElement) => void
  /** The text box that is typed into, and whose appearance ends a mount. */
  box: string
  /** Every character is one keystroke. */
  text: string
  /** The press that leads to the code, and the box that ends the step change. None: it has one step here. */
  step?: { press: string; box: string }
}

export const PERSON = {
  name: '김민지',
  birth: '950315',
  genderDigit: '2',
  carrier: 'KT',
  isMvno: false,
  phone: '010-9876-5432',
} as const
