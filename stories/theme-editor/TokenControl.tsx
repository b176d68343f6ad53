import type { Token, TokenType } from '@certification-form/theme'
import type { ComponentType } from 'react'
import { BezierControl } from './BezierControl.js'
import { ColorControl } from './ColorControl.js'
import { FontControl } from './FontControl.js'
import { MeasureControl } from './MeasureControl.js'
import type { EditorWords } from './editorWords.js'

export interface ControlProps {
  /** Of the text box: the token's label names it. */
  id: string
  describedBy: string
  /** What the other inputs are called, with a word of their own behind. */
  label: string
  token: Token
  value: unknown
  /** What it would be if the theme did not set it. */
  ours: unknown
  words: EditorWords
  onValue: (value: unknown) => void
}

const CONTROLS: Readonly<Record<TokenType, ComponentType<ControlProps>>> = {
  color: ColorControl,
  cubicBezier: BezierControl,
  dimension: MeasureControl,
  duration: MeasureControl,
  fontFamily: FontControl,
  fontWeight: MeasureControl,
  number: MeasureControl,
}

/** The control that fits a token's type. */
export function TokenControl(props: ControlProps) {
  const Control = CONTROLS[props.token.type]
  return <Control {...props} />
}
