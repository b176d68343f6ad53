/** What only counts while a person points, presses or has the keyboard there. */
const PASSING = ':(?:hover|active|focus-visible|focus-within|focus|target|user-invalid|user-valid)(?![\\w-])'
const NOT_PASSING = new RegExp(`:not\\(\\s*${PASSING}\\s*\\)`, 'g')
const PASSING_ALONE = new RegExp(PASSING, 'g')
/** Focus comes only to what takes it: a rule for any part that has it is not about all parts. */
const FOCUS = /:focus(?:-visible)?(?![\w-])/g
const TAKES_FOCUS = ':is(a[href], button, input, select, textarea)'
const PSEUDO_ELEMENT = /::[\w-]+(?:\([^)]*\))?/g

/**
 * A selector for the elements that a rule would ever reach: the colour of a button under the pointer belongs to that
 * button, and the tick painted before a box to that box.
 *
 * @example matchable('.button:hover::before') // '.button:is(*):is(*)'
 */
export function matchable(selector: string): string {
  const focusable = selector.replaceAll(NOT_PASSING, ':is(*)').replaceAll(FOCUS, TAKES_FOCUS)
  const still = focusable.replaceAll(PASSING_ALONE, ':is(*)').replaceAll(PSEUDO_ELEMENT, ':is(*)')
  // `> i` of a nested rule stands in :is(), which takes no combinator in front.
  return still.replaceAll(/ :is\(\s*([>+~][^()]*)\)/g, ' $1')
}
