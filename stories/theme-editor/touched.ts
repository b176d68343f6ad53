import { matchable } from './matchable.js'
import type { StyleUse } from './styleUses.js'
import { variablesIn } from './variablesIn.js'

/** Elements that change with a variable, and what of them. */
export interface Touched {
  selector: string
  properties: string[]
}

/** A variable and all that take their value from it. */
function followersOf(uses: readonly StyleUse[], name: string, isSet: (name: string) => boolean): Set<string> {
  const variables = uses.filter(({ property }) => property.startsWith('--'))
  const followers = new Set([name])
  let before = 0
  while (followers.size > before) {
    before = followers.size
    for (const { property, value } of variables)
      if (variablesIn(value, isSet).some((one) => followers.has(one))) followers.add(property)
  }
  return followers
}

/**
 * What a variable touches according to the stylesheets: every selector with a property that reads it, directly or
 * through variables that read it.
 *
 * @param isSet - whether a theme sets a variable, so that what stands in for it is not used
 */
export function touchedBy(uses: readonly StyleUse[], name: string, isSet: (name: string) => boolean): Touched[] {
  const followers = followersOf(uses, name, isSet)
  const found = new Map<string, Set<string>>()
  for (const { selector, property, value } of uses) {
    if (property.startsWith('--') || !variablesIn(value, isSet).some((one) => followers.has(one))) continue
    const key = matchable(selector)
    found.set(key, (found.get(key) ?? new Set()).add(property))
  }
  return Array.from(found, ([selector, properties]) => ({ selector, properties: [...properties] }))
}
