import type { Page } from '@playwright/test'

export interface Answer {
  status: number
  body: Record<string, unknown>
}

/**
 * What somebody does in the console of their own browser: any JSON, from the page's origin, with its cookies.
 *
 * @param credentials `omit` for a visitor of their own: no cookie goes along, none stays
 */
export function postFrom(
  page: Page,
  path: string,
  body: unknown,
  credentials: RequestCredentials = 'same-origin',
): Promise<Answer> {
  return page.evaluate(
    async ([to, json, cookies]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(to, { method: 'POST', headers, body: json, credentials: cookies })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    [path, JSON.stringify(body), credentials] as const,
  )
}
