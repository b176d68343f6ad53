import type { Theme, ThemeMode } from '@certification-form/theme'
import { sameTheme, withValue, withoutValue } from './tokenValues.js'

/** A theme being edited, with the way back and forth. */
export interface Editing {
  past: readonly Theme[]
  theme: Theme
  future: readonly Theme[]
  /** The value a hand is still on: what follows soon after changes the same step. */
  stroke?: Stroke
}

interface Stroke {
  path: string
  mode: ThemeMode
  at: number
}

export type Edit =
  | (Stroke & { do: 'set'; value: unknown })
  | { do: 'reset'; path: string; mode: ThemeMode }
  | { do: 'load'; theme: Theme }
  | { do: 'undo' }
  | { do: 'redo' }

/** A slider or picker tells of each pixel it was drawn over; changes this close together are one step to undo. */
const STROKE_MS = 800
const MOST_STEPS = 200

/** Ours, with nothing changed. */
export const EMPTY_THEME: Theme = new Map()

export function startEditing(theme: Theme): Editing {
  return { past: [], theme, future: [] }
}

function step(editing: Editing, theme: Theme, stroke?: Stroke): Editing {
  if (sameTheme(editing.theme, theme)) return editing
  const last = editing.stroke
  const isSameStroke =
    stroke && last && stroke.path === last.path && stroke.mode === last.mode && stroke.at - last.at < STROKE_MS
  const past = isSameStroke ? editing.past : [...editing.past, editing.theme].slice(-MOST_STEPS)
  return { past, theme, future: [], ...(stroke && { stroke }) }
}

function undo({ past, theme, future, ...rest }: Editing): Editing {
  const before = past.at(-1)
  if (!before) return { past, theme, future, ...rest }
  return { past: past.slice(0, -1), theme: before, future: [theme, ...future] }
}

function redo({ past, theme, future, ...rest }: Editing): Editing {
  const [after, ...later] = future
  if (!after) return { past, theme, future, ...rest }
  return { past: [...past, theme], theme: after, future: later }
}

/** The next state of the editor. Pure: the time of a change comes with it. */
export function edit(editing: Editing, action: Edit): Editing {
  switch (action.do) {
    case 'set':
      return step(editing, withValue(editing.theme, action.path, action), {
        path: action.path,
        mode: action.mode,
        at: action.at,
      })
    case 'reset':
      return step(editing, withoutValue(editing.theme, action.path, action.mode))
    case 'load':
      return step(editing, action.theme)
    case 'undo':
      return undo(editing)
    case 'redo':
      return redo(editing)
  }
}
