import { html, raw } from 'hono/html'

export type Html = ReturnType<typeof html>

/** The HTML document around a page. Everything interpolated is escaped. */
export function pageFrame(title: string, body: Html, script?: '/inbox.js'): Html {
  // Not part of the template: bundlers must rewrite a closing script tag in one, and add a runtime to do it.
  const tag = raw(script === undefined ? '' : `<script src="${script}" defer></script>`)
  return html`<!doctype html>
    <html lang="ko">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/sandbox.css" />
        ${tag}
      </head>
      ${body}
    </html>`
}
