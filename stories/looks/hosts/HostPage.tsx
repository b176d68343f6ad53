import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

export interface HostPageProps {
  title: string
  /** The stylesheets of the page, in order, and no others. */
  styles: readonly string[]
  children: ReactNode
}

// No title: a reset that undresses all shows it, too.
const EMPTY = '<!doctype html><html lang="ko"><body></body></html>'

/** A page of its own with its own CSS: nothing of it gets out, nothing of ours but `children` gets in. */
export function HostPage({ title, styles, children }: HostPageProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [page, setPage] = useState<Document | null>(null)
  useEffect(() => {
    if (!page) return undefined
    const observer = new ResizeObserver(() => {
      if (frame.current) frame.current.style.blockSize = `${page.documentElement.getBoundingClientRect().height}px`
    })
    observer.observe(page.documentElement)
    return () => observer.disconnect()
  }, [page])
  return (
    <>
      <iframe
        ref={frame}
        title={title}
        srcDoc={EMPTY}
        sandbox="allow-same-origin allow-forms"
        onLoad={({ currentTarget }) => setPage(dress(currentTarget.contentDocument, styles))}
        style={{ display: 'block', inlineSize: '100%', border: 0 }}
      />
      {page && createPortal(children, page.body)}
    </>
  )
}

function dress(page: Document | null, styles: readonly string[]): Document | null {
  // Not as elements: under `* { all: unset }` a page shows the text of its <style>.
  if (page) page.adoptedStyleSheets = styles.map((css) => sheetOf(page, css))
  return page
}

/** Sheets belong to the window that made them. */
function sheetOf({ defaultView }: Document, css: string): CSSStyleSheet {
  const Sheet = (defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null)?.CSSStyleSheet
  const sheet = new (Sheet ?? CSSStyleSheet)()
  sheet.replaceSync(css)
  return sheet
}
