import { type ScriptedRequest, createScriptedAdapter } from '@certification-form/testing'
import { version } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { situation } from './situations.js'

declare global {
  interface Window {
    /** What a test asks the page for. */
    shop: { version: string; requests: readonly ScriptedRequest[]; problems: string[] }
  }
}

const root = document.getElementById('root') as HTMLElement
const adapter = createScriptedAdapter<unknown>()
const problems: string[] = []
window.shop = { version, requests: adapter.requests, problems }

const element = situation(location.pathname.split('/')[2] ?? '', adapter)
if (root.firstChild) hydrateRoot(root, element, { onRecoverableError: (error) => problems.push(String(error)) })
else createRoot(root).render(element)
