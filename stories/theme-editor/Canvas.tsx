import type { Messages } from '@certification-form/react'
import type { Theme, ThemeMode } from '@certification-form/theme'
import { type RefObject, memo, useEffect, useRef } from 'react'
import { FormStates } from '../states/FormStates.js'
import { contrastOf } from './contrast.js'
import type { EditorWords } from './editorWords.js'
import { type Frame, attributesOf, framesOf } from './frames.js'
import { PREVIEW_CLASS } from './previewCss.js'
import type { Pages } from './savedWork.js'
import { type TouchedParts, useTouched } from './useTouched.js'

export interface CanvasProps {
  theme: Theme
  mode: ThemeMode
  both: boolean
  pages: Pages
  pack: Messages
  words: EditorWords
  /** The token that is pointed at: its parts are shown. */
  pointed: string | undefined
  /** The token that has the keyboard: the canvas scrolls to its parts when none is in view. */
  focused: string | undefined
}

// Fourteen forms: they take the theme from the stylesheet around them, and need nothing of it themselves.
const Forms = memo(FormStates)

/** The form in all its states under the edited theme, with frames around what the active token touches. */
export function Canvas({ theme, mode, both, pages, pack, words, pointed, focused }: CanvasProps) {
  const frames = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const touched = useTouched(frames, pointed ?? focused, theme)
  useScrollTo(scroller, pointed === undefined ? touched : undefined)
  return (
    <section className="te-canvas" aria-label={words.canvas}>
      <TouchedLine touched={touched} words={words} />
      <div ref={scroller} className="te-scroll">
        <div ref={frames} className={`te-frames ${PREVIEW_CLASS}`} data-both={both || undefined}>
          {framesOf(mode, both).map((frame) => (
            <Page key={frame.scheme} frame={frame} page={pages[frame.scheme]} pack={pack} />
          ))}
          <div aria-hidden="true">
            {touched?.boxes.map((box) => (
              <span key={Object.values(box).join()} className="te-box" style={box} />
            ))}
          </div>
        </div>
      </div>
    </section>
  )
}

/** Above what was scrolled to. */
const ROOM = 48

function useScrollTo(scroller: RefObject<HTMLElement | null>, touched: TouchedParts | undefined) {
  const path = touched?.path
  const boxes = useRef<TouchedParts['boxes']>([])
  useEffect(() => {
    boxes.current = touched?.boxes ?? []
  }, [touched])
  useEffect(() => {
    const element = scroller.current
    const [first] = boxes.current
    if (!element || !first || path === undefined) return
    const { scrollTop, clientHeight } = element
    const isSeen = boxes.current.some(({ top, height }) => top + height > scrollTop && top < scrollTop + clientHeight)
    if (!isSeen) element.scrollTo({ top: first.top - ROOM })
  }, [scroller, path])
}

function Page({ frame, page, pack }: { frame: Frame; page: string; pack: Messages }) {
  const ink = contrastOf('#000', page, page).wcag > contrastOf('#fff', page, page).wcag ? '#101418' : '#f4f6f8'
  return (
    <div className="te-page" style={{ background: page, color: ink, colorScheme: frame.scheme }}>
      {/* On the form itself, where they count more than those of the page around the editor. */}
      <Forms locale={pack} {...attributesOf(frame)} />
    </div>
  )
}

function TouchedLine({ touched, words }: { touched: TouchedParts | undefined; words: EditorWords }) {
  const count = touched?.boxes.length ?? 0
  return (
    <p className="te-touched te-tool">
      {!touched && words.touchHint}
      {touched && (
        <>
          <code>{touched.path}</code> {count > 0 ? words.touches(count) : words.touchesNothing}
          {touched.parts.map((part) => (
            <span key={part} className="te-badge">
              {part}
            </span>
          ))}
        </>
      )}
    </p>
  )
}
