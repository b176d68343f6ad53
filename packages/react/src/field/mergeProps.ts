import type { Ref, SyntheticEvent } from 'react'

type Props = Record<string, unknown>
type Handler = (event: SyntheticEvent) => void

/** One ref that tells several. */
export function mergeRefs<Value>(...refs: (Ref<Value> | undefined)[]): (value: Value | null) => void {
  return (value) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(value)
      else if (ref) ref.current = value
    }
  }
}

function both(key: string, ours: unknown, theirs: unknown): unknown {
  if (key === 'className') return `${String(ours)} ${String(theirs)}`
  if (key === 'style') return Object.assign({}, ours, theirs)
  if (key === 'ref') return mergeRefs(ours as Ref<unknown>, theirs as Ref<unknown>)
  if (!/^on[A-Z]/.test(key)) return theirs
  return (event: SyntheticEvent) => {
    ;(theirs as Handler)(event)
    if (!event.defaultPrevented) (ours as Handler)(event)
  }
}

/**
 * A merchant's props over ours: classes and styles add up, refs are all told, handlers run theirs first and ours unless
 * theirs prevented the default, anything else is theirs.
 */
export function mergeProps(ours: Props, theirs: Props): Props {
  const merged = { ...ours }
  for (const [key, value] of Object.entries(theirs)) {
    if (value !== undefined) merged[key] = ours[key] ? both(key, ours[key], value) : value
  }
  return merged
}
