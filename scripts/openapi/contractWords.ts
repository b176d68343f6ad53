/** What the document says where a schema cannot. */
export const ABOUT = {
  title: 'Certification form: browser to merchant',
  // Of the contract, not of a package: rises when a client or server of before no longer fits.
  version: '1.0.0',
  license: { name: 'MIT', identifier: 'MIT' },
  summary: 'Two calls: ask for a code by SMS, and confirm it.',
  description: `What \`createHttpAdapter\` of \`@certification-form/core\` sends and reads, and what a server has to keep to, in
whatever language it is written.

**Rules a schema cannot say**

1. The \`imp_uid\` and the PortOne token stay bound to the session on the server. An \`impUid\` in a confirm only has to match
   the newest challenge of the same session; with any other, the answer is \`challenge_lost\`.
2. A try is counted before PortOne is asked, per session and phone, and a resend does not set the count back.
3. Success only if PortOne says so on the server: HTTP 200, \`code\` 0, \`certified\` true and the same \`imp_uid\`. After an
   answer that was lost the result is read (\`GET /certifications/{imp_uid}\`), never asked again.
4. The verified person, CI and DI included, stays on the server, for the request that creates the account. Whatever a
   browser says of itself proves nothing.
5. Nothing is retried by the browser, and nothing by the server: each request may send an SMS, each confirm burns a try.
6. What was typed enters no URL, no log and no error.
7. Unknown keys are refused. \`company\`, \`pg\`, \`channelKey\`, \`merchantUid\` and \`bypass\` choose the sender and the text
   of an SMS: they are configuration of the server.
8. No CORS header is sent. Other methods than POST are answered as \`#/components/responses/MethodNotAllowed\`, other paths
   as \`#/components/responses/NotFound\`.

A null where a key is optional counts as absent. A client ignores keys of an answer that it does not know. An answer that is
no JSON is read by its status alone.`,
}

export const REQUEST_WORDS = {
  summary: 'Ask for a code',
  description:
    'Sends one SMS at most. Again with the same person it is a resend; its answer replaces the challenge before. Texts ' +
    'arrive as the schema says them; a server may normalise other spellings, as ours does.',
}

export const CONFIRM_WORDS = {
  summary: 'Confirm a code',
  description:
    'The same answer again for the same right code. On success the verified person waits on the server, to be taken once.',
}

export const HEADER_WORDS: Record<string, string> = {
  'cache-control': 'Answers are for one visitor.',
  'x-content-type-options': 'Nothing else is made of the JSON.',
  'content-security-policy': 'An answer opened as a page runs nothing and is framed by nobody.',
  'referrer-policy': 'No address of the shop is told on.',
  vary: 'What the answer depends on.',
  'set-cookie':
    'The session: opaque, at least 128 random bits. Anew when the session begins, when it is prolonged, and under another ' +
    'value once the person is verified. `Secure` and `__Host-` everywhere but on plain HTTP on localhost.',
  'retry-after': 'Whole seconds, the same as `retryAfter` in the body.',
  allow: 'The one method.',
}

const NEEDED =
  'A call is let in with `Sec-Fetch-Site: same-origin`, or, for browsers that do not send it (Safari before 16.4), with an ' +
  '`Origin` the server lists. With neither it is refused with 403.'

/** Browsers set both; no script can. */
export const ORIGIN_WORDS = {
  'Sec-Fetch-Site': {
    name: 'Sec-Fetch-Site',
    in: 'header',
    description: `${NEEDED} \`same-site\` counts as foreign: a sub-domain may be somebody else's.`,
    schema: { type: 'string' },
    example: 'same-origin',
  },
  Origin: {
    name: 'Origin',
    in: 'header',
    description: `${NEEDED} It is never compared with \`Host\`, which the sender chooses.`,
    schema: { type: 'string' },
    example: 'https://shop.example',
  },
}

export const SESSION_WORDS = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-certification',
  description:
    'The session of the visitor, in the cookie the first answer sets. The name is the one of `@certification-form/server`; ' +
    'another server has its own. A confirm without it is answered `challenge_lost`.',
}
