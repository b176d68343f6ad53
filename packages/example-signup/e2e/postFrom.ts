import type { Page } from '@playwright/test'

export interface Answer {
  status: number
  body: Record<string, unknown>
}

/** What somebody does in the console of their own browser: any JSON, from the page's origin, with its cookies. */
export function postFrom(page: Page, path: string, body: unknown): Promise<Answer> {
  return page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(to, { method: 'POST', headers, body: json })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    [path, JSON.stringify(body)] as const,
  )
}
