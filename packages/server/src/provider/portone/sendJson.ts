import { readJson } from './readJson.js'

/** Where PortOne is called, and by what. */
export interface PortoneHost {
  /** Without a slash at the end. */
  apiBase: string
  fetch: typeof fetch
}

export interface PortoneRequest {
  method: 'GET' | 'POST' | 'DELETE'
  /** Contains nothing that was typed. */
  path: string
  body?: object | undefined
  authorization?: string
}

export interface PortoneAnswer {
  status: number
  /** Nothing when it was no JSON object: a page of a proxy, a redirect, too much. */
  body: Record<string, unknown> | undefined
}

/**
 * One call of PortOne's API, either version: JSON out, at most 64 KiB of JSON in, once.
 *
 * @throws what fetch throws, which may hold the whole request: see {@link callFailure}
 */
export async function sendJson(
  { apiBase, fetch }: PortoneHost,
  { method, path, body, authorization }: PortoneRequest,
  signal: AbortSignal,
): Promise<PortoneAnswer> {
  const response = await fetch(`${apiBase}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: body ? JSON.stringify(body) : null,
    // A redirect would carry the identity to another host. 'error' is not known everywhere.
    redirect: 'manual',
    signal,
  })
  return { status: response.status, body: await readJson(response) }
}
