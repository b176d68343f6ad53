const SHOWN = '[data-shown-focus]'

/** The same rule for an element that is only shown as if it had the focus. Each selector keeps its specificity. */
function withoutFocus(css: string): string {
  return css
    .replaceAll(':focus-within', `:is(${SHOWN}, :has(${SHOWN}))`)
    .replaceAll(/:focus(?:-visible)?(?![-\w])/g, SHOWN)
}

// By what they have, not by their class: another document's classes are not this one's.
function isStyle(rule: CSSRule): rule is CSSStyleRule {
  return 'selectorText' in rule
}

function isGroup(rule: CSSRule): rule is CSSGroupingRule {
  return 'cssRules' in rule && 'insertRule' in rule
}

/** The rules of a stylesheet that paint the focus in our parts, in the layers and conditions they stand in. */
function copyOf(rules: CSSRuleList): string {
  return [...rules]
    .map((rule) => {
      if (isStyle(rule)) {
        const isOurs = rule.selectorText.includes('data-cf-part') && rule.cssText.includes(':focus')
        return isOurs ? withoutFocus(rule.cssText) : ''
      }
      const inner = isGroup(rule) && copyOf(rule.cssRules)
      return inner ? `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inner}}` : ''
    })
    .join('')
}

/** Another origin's stylesheet is none of ours and cannot be read. */
function isReadable({ href }: CSSStyleSheet): boolean {
  return !href || new URL(href).origin === location.origin
}

/** Made by the page it is for: a page takes no other's. */
function sheetFor({ defaultView }: Document): CSSStyleSheet {
  const Sheet = (defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null)?.CSSStyleSheet
  return new (Sheet ?? CSSStyleSheet)()
}

const shown = new WeakMap<Document, { copy: CSSStyleSheet; users: number }>()

/**
 * Lets `data-shown-focus` look like the focus for as long as somebody shows it: only one element of a page can have the
 * real one, and a form in a row of many must not take it. Copied from the stylesheets in use, so it cannot differ.
 *
 * @returns what ends it
 */
export function showFocus(on: Document): () => void {
  const focus = shown.get(on) ?? { copy: sheetFor(on), users: 0 }
  if (focus.users === 0) {
    const inUse = [...on.styleSheets, ...on.adoptedStyleSheets].filter(isReadable)
    focus.copy.replaceSync(inUse.map((sheet) => copyOf(sheet.cssRules)).join('\n'))
    on.adoptedStyleSheets.push(focus.copy)
    shown.set(on, focus)
  }
  focus.users += 1
  return () => {
    focus.users -= 1
    if (focus.users > 0) return
    on.adoptedStyleSheets = on.adoptedStyleSheets.filter((sheet) => sheet !== focus.copy)
    shown.delete(on)
  }
}
