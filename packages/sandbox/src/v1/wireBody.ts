import { parseJsonObject } from '../jsonBody.js'

/** A body as PortOne takes it: JSON or form data, the same names in both. */
export interface WireBody {
  /** In a form every value is text, so `is_mvno=false` has to be understood there. */
  format: 'json' | 'form' | 'empty'
  values: Record<string, unknown>
}

/** `'unsupported'` for any other content type, `'malformed'` for JSON that is no object. */
export async function readWireBody(request: Request): Promise<WireBody | 'unsupported' | 'malformed'> {
  const text = await request.text()
  if (text === '') return { format: 'empty', values: {} }
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  switch (type.trim().toLowerCase()) {
    case 'application/json': {
      const values = parseJsonObject(text)
      return values ? { format: 'json', values } : 'malformed'
    }
    case 'application/x-www-form-urlencoded':
      return { format: 'form', values: Object.fromEntries(new URLSearchParams(text)) }
    default:
      return 'unsupported'
  }
}
