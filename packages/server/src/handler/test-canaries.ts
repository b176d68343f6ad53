import { FAKE_CI_MARKER, FAKE_DI_MARKER } from '@certification-form/sandbox'

/** Whoever is verified here, and nowhere else. */
export const person = {
  name: '제갈카나리',
  phone: '01098761234',
  birth: '870615',
  genderDigit: '2',
  carrier: 'KT',
  isMvno: true,
}

/** What this server is configured with and told of the visitor. */
export const CANARIES = {
  impKey: 'canary-imp-key',
  impSecret: 'canary-imp-secret',
  apiSecret: 'canary-api-secret',
  secret: 'canary-secret-of-the-merchant-0123456789',
  address: '203.0.113.77',
}

// What the sandbox says in its faults and refusals: text of a provider, which may quote anything.
const PROVIDER_TEXTS = [
  '점검',
  '요청을 처리하지',
  'Service failure',
  'padding',
  'getToken',
  'identity-verifications',
  '127.0.0.1',
]

/** Everything known beforehand that must not leave the server. */
export const SECRETS: readonly string[] = [
  ...Object.values(CANARIES),
  ...PROVIDER_TEXTS,
  FAKE_CI_MARKER,
  FAKE_DI_MARKER,
  person.name,
  person.phone,
  person.birth,
  '1987-06-15',
]
