import { DocsContext } from '@storybook/addon-docs/blocks'
import { type ComponentProps, type MouseEvent, useContext } from 'react'
import type { GuideLanguage } from './guideLanguage.js'
import { pageHref } from './pageHref.js'

interface PageLinkProps extends ComponentProps<'a'> {
  page: string
  language: GuideLanguage
}

/** A link to a page of the guide. In prose, `[words](./?path=/docs/guide-flow--docs)` is the same. */
export function PageLink({ page, language, children, ...props }: PageLinkProps) {
  const { channel } = useContext(DocsContext)
  const href = pageHref(page, language)
  function open(event: MouseEvent) {
    if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    channel.emit('navigateUrl', href)
  }
  return (
    <a {...props} href={href} onClick={open}>
      {children}
    </a>
  )
}
