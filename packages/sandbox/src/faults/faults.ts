/** One thing that can go wrong between a client and PortOne, whatever the call. */
export interface Fault {
  /** Unique, stable. */
  readonly id: string
  readonly group: 'time' | 'connection' | 'body' | 'status'
  /** Whether the sandbox does what it was asked (sends the SMS, certifies the person) before the fault. */
  readonly work: 'none' | 'done'
  readonly ko: string
  readonly en: string
}

const TIME = [
  {
    id: 'hang',
    group: 'time',
    work: 'none',
    ko: '아무 답도 하지 않아요.',
    en: 'no answer, until the client gives up',
  },
  {
    id: 'hang-after',
    group: 'time',
    work: 'done',
    ko: '할 일은 하고 아무 답도 하지 않아요.',
    en: 'no answer, although the work was done',
  },
  {
    id: 'slow-drip',
    group: 'time',
    work: 'none',
    ko: '답을 0.25초에 한 바이트씩 보내요.',
    en: 'the answer, one byte every 250 ms',
  },
  {
    id: 'stall',
    group: 'time',
    work: 'none',
    ko: '답을 반만 보내고 멈춰요.',
    en: 'half of the answer, then nothing more',
  },
] as const

const CONNECTION = [
  {
    id: 'reset-before',
    group: 'connection',
    work: 'none',
    ko: '일하기 전에 연결을 끊어요.',
    en: 'connection reset before the work',
  },
  {
    id: 'reset-after',
    group: 'connection',
    work: 'done',
    ko: '할 일을 하고 답하기 전에 연결을 끊어요.',
    en: 'connection reset after the work, before the answer',
  },
  {
    id: 'reset-midway',
    group: 'connection',
    work: 'none',
    ko: '답을 보내다가 연결을 끊어요.',
    en: 'connection reset in the middle of the answer',
  },
  {
    id: 'end-midway',
    group: 'connection',
    work: 'none',
    ko: '답을 보내다가 연결을 조용히 닫아요.',
    en: 'connection ended in good order in the middle of the answer',
  },
] as const

const BODY = [
  { id: 'html-200', group: 'body', work: 'none', ko: 'HTTP 200과 HTML로 답해요.', en: 'HTTP 200 with an HTML page' },
  { id: 'html-502', group: 'body', work: 'none', ko: 'HTTP 502와 HTML로 답해요.', en: 'HTTP 502 with an HTML page' },
  {
    id: 'wrong-content-type',
    group: 'body',
    work: 'none',
    ko: 'JSON을 text/plain이라고 보내요.',
    en: 'the answer as `text/plain`',
  },
  {
    id: 'no-content-type',
    group: 'body',
    work: 'none',
    ko: 'Content-Type 없이 JSON을 보내요.',
    en: 'the answer without a `Content-Type`',
  },
  {
    id: 'truncated-json',
    group: 'body',
    work: 'none',
    ko: '끝이 잘린 JSON을 보내요.',
    en: 'the answer without its last byte, as if it were whole',
  },
  {
    id: 'truncated-after',
    group: 'body',
    work: 'done',
    ko: '할 일은 하고 끝이 잘린 JSON을 보내요.',
    en: 'the same, although the work was done',
  },
  {
    id: 'bad-utf8',
    group: 'body',
    work: 'none',
    ko: 'UTF-8이 아닌 바이트가 들어 있어요.',
    en: 'the answer with a byte that is no UTF-8, in a packet of its own',
  },
  {
    id: 'cut-utf8',
    group: 'body',
    work: 'none',
    ko: '글자 중간에서 끝나요.',
    en: 'the answer, then half a character',
  },
  {
    id: 'huge-body',
    group: 'body',
    work: 'none',
    ko: '200MB를 보내요.',
    en: 'the answer with 200 MB in it, in chunks',
  },
  {
    id: 'huge-declared-body',
    group: 'body',
    work: 'none',
    ko: '200MB라고 알리고 보내요.',
    en: 'the answer with 200 MB in it, declared as `Content-Length`',
  },
  {
    id: 'gzip-bomb',
    group: 'body',
    work: 'none',
    ko: '풀면 300MB가 되는 gzip을 보내요.',
    en: 'the answer with 300 MB in it, gzipped to 300 KB',
  },
  {
    id: 'deep-json',
    group: 'body',
    work: 'none',
    ko: '3만 겹으로 중첩된 JSON을 보내요.',
    en: 'the answer with JSON in it that is nested 30,000 deep',
  },
  { id: 'null-body', group: 'body', work: 'none', ko: 'null로 답해요.', en: '`null`' },
  { id: 'array-body', group: 'body', work: 'none', ko: '배열에 담아 답해요.', en: 'the answer in an array' },
  { id: 'empty-body', group: 'body', work: 'none', ko: '빈 본문으로 답해요.', en: 'HTTP 200 with an empty body' },
  { id: 'no-content', group: 'body', work: 'none', ko: 'HTTP 204로 답해요.', en: 'HTTP 204' },
  {
    id: 'empty-object',
    group: 'body',
    work: 'none',
    ko: '{}로 답해요.',
    en: '`{}`',
  },
  {
    id: 'loose-types',
    group: 'body',
    work: 'none',
    ko: '숫자와 참·거짓은 글자로, 글자는 배열에 담아 보내요(code가 "0").',
    en: 'numbers and booleans as text, texts in a list: `"code": "0"`, `"imp_uid": ["imp_…"]`',
  },
  {
    id: 'path-id',
    group: 'body',
    work: 'none',
    ko: 'imp_uid가 경로처럼 생겼어요.',
    en: 'an id that is a path: `../../users/getToken`',
  },
  {
    id: 'other-id',
    group: 'body',
    work: 'none',
    ko: '다른 사람의 imp_uid로 답해요.',
    en: 'the answer about somebody else, with another id',
  },
  {
    id: 'duplicate-keys',
    group: 'body',
    work: 'none',
    ko: '같은 키가 두 번 나오고 뒤의 값이 성공이에요.',
    en: 'every key twice: first `null`, then the answer',
  },
  {
    id: 'proto-keys',
    group: 'body',
    work: 'none',
    ko: '내용이 __proto__ 안에 있어요.',
    en: 'everything inside of `__proto__`',
  },
] as const

const STATUS = [
  ...([302, 307, 308] as const).map((status) => ({
    id: `redirect-${status}` as const,
    group: 'status' as const,
    work: 'none' as const,
    ko: `HTTP ${status}로 다른 서버에 보내요.`,
    en: `HTTP ${status} to another host, which counts who comes`,
  })),
  { id: 'http-429', group: 'status', work: 'none', ko: 'HTTP 429로 답해요.', en: 'HTTP 429' },
  {
    id: 'http-429-retry-after',
    group: 'status',
    work: 'none',
    ko: 'HTTP 429와 Retry-After로 답해요.',
    en: 'HTTP 429 with `Retry-After: 30`',
  },
  ...([500, 502, 503, 504] as const).map((status) => ({
    id: `http-${status}` as const,
    group: 'status' as const,
    work: 'none' as const,
    ko: `HTTP ${status}와 글로 답해요.`,
    en: `HTTP ${status}, plain text`,
  })),
  ...([500, 502, 503, 504] as const).map((status) => ({
    id: `http-${status}-json` as const,
    group: 'status' as const,
    work: 'none' as const,
    ko: `HTTP ${status}와 성공한 JSON으로 답해요.`,
    en: `HTTP ${status} around the answer of a success`,
  })),
  {
    id: 'token-revoked',
    group: 'status',
    work: 'none',
    ko: '토큰이 무효가 되어 401로 답해요.',
    en: 'HTTP 401: the token was revoked in between',
  },
] as const

/**
 * Everything that can go wrong on the wire, in the order in which people read it. "The answer" is that of a success,
 * whatever was asked: a client must not believe it, since the fault came with it and nothing was done.
 */
export const FAULTS = [...TIME, ...CONNECTION, ...BODY, ...STATUS] satisfies readonly Fault[]

/** The `id` of a row of {@link FAULTS}. */
export type FaultId = (typeof FAULTS)[number]['id']

const IDS: ReadonlySet<string> = new Set(FAULTS.map(({ id }) => id))

export function isFaultId(value: unknown): value is FaultId {
  return typeof value === 'string' && IDS.has(value)
}
