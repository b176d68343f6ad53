import type { Ref, SyntheticEvent } from 'react'

type Props = Record<string, unknown>
type Handler = (event: SyntheticEvent) => void
type Undo = (() => void) | undefined

function tell<Value>(ref: Ref<Value> | undefined, value: Value | null): Undo {
  if (typeof ref !== 'function') {
    if (ref) ref.current = value
    return undefined
  }
  // React 19's refs may answer with how to undo them.
  const undo: unknown = ref(value)
  return typeof undo === 'function' ? (undo as Undo) : undefined
}

/** One ref that tells several. */
export function mergeRefs<Value>(...refs: (Ref<Value> | undefined)[]): (value: Value | null) => Undo {
  return (value) => {
    const undos = refs.map((ref) => tell(ref, value))
    // React 18 warns of an answer it does not know.
    if (!undos.some(Boolean)) return undefined
    return () => refs.forEach((ref, index) => (undos[index] ? undos[index]() : tell(ref, null)))
  }
}

function both(key: string, ours: unknown, theirs: unknown): unknown {
  if (key === 'className' || key === 'aria-describedby') return [ours, theirs].join(' ')
  if (key === 'style') return { ...(ours as object), ...(theirs as object) }
  if (key === 'ref') return mergeRefs(ours as Ref<unknown>, theirs as Ref<unknown>)
  if (!/^on[A-Z]/.test(key)) return theirs
  return (event: SyntheticEvent) => {
    ;(theirs as Handler)(event)
    if (!event.defaultPrevented) (ours as Handler)(event)
  }
}

/**
 * A merchant's props over ours: classes, descriptions and styles add up, refs are all told, handlers run theirs first and
 * ours unless theirs prevented the default, anything else is theirs.
 */
export function mergeProps(ours: Props, theirs: Props): Props {
  const merged = { ...ours }
  for (const [key, value] of Object.entries(theirs)) {
    // forwardRef hands on null where the merchant gave none.
    if (value !== undefined && (value || key !== 'ref')) merged[key] = ours[key] ? both(key, ours[key], value) : value
  }
  return merged
}
