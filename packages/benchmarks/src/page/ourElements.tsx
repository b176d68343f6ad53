import { type ReactElement, type ReactNode, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Contender } from './contender.js'
import { contender as ours } from './ours.js'

// React's own names, where HTML has another one.
const PROPS: Readonly<Record<string, string>> = {
  autocapitalize: 'autoCapitalize',
  autocomplete: 'autoComplete',
  enterkeyhint: 'enterKeyHint',
  for: 'htmlFor',
  inputmode: 'inputMode',
  maxlength: 'maxLength',
  novalidate: 'noValidate',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
}

function nothing(): void {}

/** Makes an element like the given one, with all in it, by one call of React's for each. */
function makerOf(element: Element): () => ReactElement {
  const props: Record<string, unknown> = {}
  for (const { name, value } of element.attributes) props[PROPS[name] ?? name] = value
  if (element instanceof HTMLInputElement) Object.assign(props, { onChange: nothing, onBlur: nothing })
  if (props['type'] === 'radio' || props['type'] === 'checkbox') props['checked'] = false
  else delete props['value']
  const makers = [...element.childNodes].map((node) =>
    node instanceof Element ? makerOf(node) : (): ReactNode => node.textContent,
  )
  return () => createElement(element.localName, props, ...makers.map((make) => make()))
}

function makerOfOurs(): () => ReactElement {
  const html = renderToStaticMarkup(ours.element?.({ filled: false }))
  const form = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild
  if (!form) throw new Error('The form has no elements.')
  return makerOf(form)
}

/** Our elements with all their attributes and nothing behind them: what no form of these can be faster than in React. */
export const contender: Contender = {
  element: makerOfOurs(),
  box: ours.box,
  text: ours.text,
}
