/** One declaration of a stylesheet. */
export interface StyleUse {
  selector: string
  property: string
  value: string
}

/** What is used of a CSSRule; read so that tests can stand in for a browser. */
interface RuleLike {
  selectorText?: string
  style?: { cssText: string }
  cssRules?: Iterable<RuleLike>
  /** The stylesheet of an `@import`. */
  styleSheet?: { cssRules: Iterable<RuleLike> } | null
}

/**
 * The declarations of a rule as it is serialised: a browser leaves a shorthand with a `var()` in it together there, and
 * lists it as twelve empty longhands elsewhere.
 */
export function declarationsOf(cssText: string): [property: string, value: string][] {
  const texts = cssText.match(/(?:\((?:\\.|[^\\])*?\)|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^;'"])+/gs) ?? []
  return texts.flatMap((text) => {
    const colon = text.indexOf(':')
    return colon < 0 ? [] : [[text.slice(0, colon).trim(), text.slice(colon + 1).trim()]]
  })
}

function nested(selector: string | undefined, parent: string): string {
  if (selector === undefined) return parent
  if (!parent) return selector
  return selector.includes('&') ? selector.replaceAll('&', `:is(${parent})`) : `:is(${parent}) :is(${selector})`
}

/** Everything a list of rules declares, layers, conditions and nested rules included. */
export function usesOf(rules: Iterable<RuleLike>, parent = ''): StyleUse[] {
  return [...rules].flatMap((rule) => {
    const selector = nested(rule.selectorText, parent)
    const declared = selector ? declarationsOf(rule.style?.cssText ?? '') : []
    const own = declared.map(([property, value]) => ({ selector, property, value }))
    return own.concat(usesOf(rule.styleSheet?.cssRules ?? rule.cssRules ?? [], selector))
  })
}

function rulesOf(sheet: CSSStyleSheet): Iterable<RuleLike> {
  try {
    return sheet.cssRules as unknown as Iterable<RuleLike>
  } catch {
    // A stylesheet of another origin keeps its rules to itself. Ours is never one.
    return []
  }
}

/** What the stylesheets of a document say with a variable of the form in it. */
export function styleUses({ styleSheets }: Pick<Document, 'styleSheets'>): StyleUse[] {
  const uses = [...styleSheets].flatMap((sheet) => usesOf(rulesOf(sheet)))
  return uses.filter(({ value }) => value.includes('var(--cf-') || value.includes('var(--_cf-'))
}
