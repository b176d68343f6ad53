/** Two colours that meet, and how far apart they have to be. */
export interface ContrastPair {
  /** Path of the token in front. */
  front: string
  /** Path of the token behind it, or `page`: the page around the form, whose colour is the host's. */
  back: string
  /** WCAG 2.2's ratio: 4.5 for what is read (1.4.3), 3 for what is seen (1.4.11). */
  atLeast: 3 | 4.5
  /** What would be hard to read or to see. */
  what: string
}

const read = (front: string, back: string, what: string): ContrastPair => ({ front, back, atLeast: 4.5, what })
const seen = (front: string, back: string, what: string): ContrastPair => ({ front, back, atLeast: 3, what })

/** Every pair of colours that meets in the form. The editor and the tests measure these. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  read('color.text', 'page', 'Names of the fields'),
  read('color.text', 'control.background', 'What is typed'),
  read('color.text', 'secondary-button.background', 'Button with an outline'),
  read('color.text', 'color.surface-muted', 'That button under the pointer'),
  read('color.text', 'alert.background', 'Advice in the box of an error'),
  read('color.text-muted', 'page', 'Hints and waits'),
  read('color.text-muted', 'control.background', 'Dots of the resident number'),
  read('color.on-disabled', 'color.disabled', 'Button that is switched off'),
  read('link.color', 'page', 'Underlined buttons and links'),
  read('error.color', 'page', 'Errors of fields'),
  read('alert.color', 'alert.background', 'What went wrong'),
  read('carrier.color-selected', 'carrier.background-selected', 'Chosen carrier'),
  read('button.color', 'button.background', 'Main button'),
  read('button.color', 'button.background-hover', 'Main button under the pointer'),
  seen('control.border-color', 'page', 'Outline of boxes'),
  seen('control.border-color', 'control.background', 'Outline of boxes'),
  seen('control.border-color-hover', 'page', 'Outline of boxes under the pointer'),
  seen('secondary-button.border-color', 'page', 'Outline of the second button'),
  seen('button.background', 'page', 'Shape of the main button'),
  seen('carrier.border-color-selected', 'page', 'Outline of the chosen carrier'),
  seen('carrier.border-color-selected', 'carrier.background-selected', 'Tick of the chosen carrier'),
  seen('color.danger', 'page', 'Outline of a box that is wrong'),
  seen('color.danger', 'control.background', 'Outline of a box that is wrong'),
  seen('color.focus', 'page', 'Focus ring'),
  seen('color.focus', 'control.background', 'Focus ring'),
  seen('switch.background', 'page', 'Switch that is off'),
  seen('switch.background-on', 'page', 'Switch that is on'),
  seen('switch.thumb', 'switch.background', 'Knob of the switch'),
  seen('switch.thumb', 'switch.background-on', 'Knob of the switch that is on'),
  seen('color.accent', 'page', 'Ticked box'),
  seen('color.on-accent', 'color.accent', 'Tick of a ticked box'),
  seen('color.success', 'page', 'Mark of a finished verification'),
  seen('color.on-success', 'color.success', 'Tick of a finished verification'),
]
