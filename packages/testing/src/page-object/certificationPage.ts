import type { Carrier } from '@certification-form/core'
import { type CertificationNames, KOREAN_NAMES } from './certificationNames.js'
import {
  type CertificationPageObject,
  type FieldName,
  type PageObjectOptions,
  type PersonToType,
  notFound,
  secondsIn,
} from './certificationPageObject.js'
import { readError, readText } from './readText.js'

type Role = 'alert' | 'button' | 'checkbox' | 'group' | 'radio' | 'radiogroup' | 'switch' | 'textbox' | 'timer'

/** What is used of Playwright's `Locator`. */
export interface PageLocator<Found> {
  click(): Promise<void>
  fill(text: string): Promise<void>
  setChecked(checked: boolean, options?: { force?: boolean }): Promise<void>
  isVisible(): Promise<boolean>
  count(): Promise<number>
  waitFor(options?: { state?: 'attached' | 'visible' }): Promise<void>
  evaluate<Answer>(read: (element: Element) => Answer): Promise<Answer>
  or(other: Found): Found
  filter(options: { hasText: RegExp }): Found
  first(): Found
}

/** What is used of Playwright's `Page` or of the `Locator` of one form. */
export interface PageScope<Found> {
  getByRole(role: Role, options?: { name?: string; exact?: boolean }): Found
  getByText(text: string, options?: { exact?: boolean }): Found
}

export interface CertificationPage<Found> extends CertificationPageObject {
  /** The control of a field, for `expect` and actions of your own; the carrier and the terms are groups. */
  field(name: FieldName): Found
}

export interface PageOptions extends PageObjectOptions {
  /** Milliseconds {@link CertificationPageObject.errorOf} waits. Default 5000, as `expect` does. */
  timeout?: number
}

/**
 * The form for tests with Playwright.
 *
 * @param scope the page, or the locator of one form
 * @example
 * const form = certificationPage(page)
 * await form.fillIdentity({ name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'KT', phone: '01012345678' })
 * await form.requestOtp()
 * await form.enterOtp((await sandbox.inbox.next('01012345678')).otp)
 * await form.confirm()
 * await form.waitForVerified()
 */
export function certificationPage<Found extends PageLocator<Found>>(
  scope: PageScope<Found>,
  { names = KOREAN_NAMES, timeout = 5000 }: PageOptions = {},
): CertificationPage<Found> {
  const { labels, actions, verified } = names
  const button = (name: string) => scope.getByRole('button', { name, exact: true })
  const field = (name: FieldName) => findField(scope, names, name)
  const done = scope.getByText(verified, { exact: true }).first()
  return {
    field,
    fillIdentity: (person) => fillIdentity(scope, names, person),
    // Not exact: its name may go on to say that optional terms are included. By force: a label may be painted over it.
    agreeToAll: () => scope.getByRole('checkbox', { name: labels.agreeToAll }).setChecked(true, { force: true }),
    requestOtp: () => button(actions.requestOtp).click(),
    enterOtp: (code) => field('otp').fill(code),
    confirm: () => button(actions.confirmOtp).click(),
    resend: () => button(actions.resendOtp).click(),
    edit: () => button(actions.editIdentity).click(),
    correctMvno: () => button(actions.turnMvnoOn).or(button(actions.turnMvnoOff)).click(),
    errorOf: (name) => waitForError(field(name), name, timeout),
    async alert() {
      const said = scope.getByRole('alert').filter({ hasText: /\S/ }).first()
      await said.waitFor()
      return said.evaluate(readText)
    },
    async step() {
      if (await done.isVisible()) return 'verified'
      if (await field('otp').isVisible()) return 'otp'
      if (await button(actions.requestOtp).isVisible()) return 'identity'
      throw notFound('No step of the form is on the page.')
    },
    timer: async () => secondsIn(await scope.getByRole('timer').evaluate(readText)),
    waitForVerified: () => done.waitFor(),
  }
}

function findField<Found extends PageLocator<Found>>(
  scope: PageScope<Found>,
  { labels }: CertificationNames,
  field: FieldName,
): Found {
  if (field === 'isMvno') return scope.getByRole('switch', { name: labels.mvno, exact: true })
  const name = { name: labels[field], exact: true }
  if (field !== 'carrier' && field !== 'terms') return scope.getByRole('textbox', name)
  return scope.getByRole('group', name).or(scope.getByRole('radiogroup', name)).first()
}

async function fillIdentity<Found extends PageLocator<Found>>(
  scope: PageScope<Found>,
  names: CertificationNames,
  person: PersonToType,
): Promise<void> {
  const { name, birth, genderDigit, carrier, isMvno, phone } = person
  if (name !== undefined) await findField(scope, names, 'name').fill(name)
  if (birth !== undefined) await findField(scope, names, 'birth').fill(birth)
  if (genderDigit !== undefined) await findField(scope, names, 'genderDigit').fill(genderDigit)
  if (carrier) await pickCarrier(scope, names, { carrier, isMvno })
  const mvno = findField(scope, names, 'isMvno')
  if (isMvno !== undefined && (await mvno.count()) > 0) await mvno.setChecked(isMvno, { force: true })
  if (phone !== undefined) await findField(scope, names, 'phone').fill(phone)
}

interface Choice {
  carrier: Carrier
  isMvno: boolean | undefined
}

async function pickCarrier<Found extends PageLocator<Found>>(
  scope: PageScope<Found>,
  { labels }: CertificationNames,
  { carrier, isMvno }: Choice,
): Promise<void> {
  const network = labels.carriers[carrier]
  const radio = scope.getByRole('radio', { name: network, exact: true })
  const inList = scope.getByRole('radio', { name: labels.mvnoCarrier(network), exact: true })
  await radio.waitFor({ state: 'attached' })
  const choice = isMvno && (await inList.count()) > 0 ? inList : radio
  // The radio itself is painted over by its label.
  await choice.setChecked(true, { force: true })
}

const POLL_MS = 50

async function waitForError<Found extends PageLocator<Found>>(
  control: Found,
  name: FieldName,
  timeout: number,
): Promise<string> {
  const deadline = Date.now() + timeout
  for (;;) {
    const error = await control.evaluate(readError)
    if (error) return error
    if (Date.now() > deadline) throw notFound(`The field \`${name}\` says of nothing that it is wrong.`)
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS)
    })
  }
}
