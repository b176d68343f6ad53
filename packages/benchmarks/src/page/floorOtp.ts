import type { Contender } from './contender.js'

/** One text box without any script: what an input for codes cannot be faster than. */
export const contender: Contender = {
  html: () => '<input aria-label="code" inputmode="numeric" autocomplete="one-time-code">',
  box: 'input',
  text: '123456',
}
