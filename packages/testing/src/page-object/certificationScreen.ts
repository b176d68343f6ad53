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

interface ByName {
  name?: string | ((accessibleName: string, element: Element) => boolean)
}

type TextMatcher = string | ((content: string, element: Element | null) => boolean)

/** What is used of Testing Library's `screen` or `within(element)`. */
export interface ScreenQueries {
  getByRole(role: string, options?: ByName): HTMLElement
  queryByRole(role: string, options?: ByName): HTMLElement | null
  findByRole(role: string, options?: ByName): Promise<HTMLElement>
  queryAllByText(text: TextMatcher): HTMLElement[]
  findAllByText(text: TextMatcher): Promise<HTMLElement[]>
}

/** What is used of `@testing-library/user-event`. */
export interface ScreenUser {
  click(element: Element): Promise<void>
  clear(element: Element): Promise<void>
  type(element: Element, text: string): Promise<void>
}

export interface CertificationScreen extends CertificationPageObject {
  /** The control of a field, for matchers of your own; the carrier and the terms are groups. */
  field(name: FieldName): HTMLElement
}

/**
 * The form for tests with Testing Library. Everything waits as long as Testing Library does, on a fake clock too.
 *
 * @param scope `screen`, or `within(element)` of one form
 * @param user what `userEvent.setup()` gave
 * @example
 * const form = certificationScreen(screen, user)
 * await form.fillIdentity({ name: '홍길동', birth: '900101', genderDigit: '1', carrier: 'KT', phone: '01012345678' })
 * await form.requestOtp()
 * await form.enterOtp(SCRIPTED_OTP)
 * await form.confirm()
 * await form.waitForVerified()
 */
export function certificationScreen(
  scope: ScreenQueries,
  user: ScreenUser,
  { names = KOREAN_NAMES }: PageObjectOptions = {},
): CertificationScreen {
  const { labels, actions, verified } = names
  const press = async (name: ByName['name']) => user.click(await scope.findByRole('button', name ? { name } : {}))
  const field = (name: FieldName) => findField(scope, names, name)
  return {
    field,
    fillIdentity: (person) => fillIdentity(scope, user, { names, person }),
    async agreeToAll() {
      // Its name may go on to say that optional terms are included.
      const begins = { name: (accessible: string) => accessible.startsWith(labels.agreeToAll) }
      await setChecked(user, await scope.findByRole('checkbox', begins), true)
    },
    requestOtp: () => press(actions.requestOtp),
    enterOtp: async (code) => retype(user, await scope.findByRole('textbox', { name: labels.otp }), code),
    confirm: () => press(actions.confirmOtp),
    async resend() {
      const button = await scope.findByRole('button', { name: actions.resendOtp })
      if (button.getAttribute('aria-disabled') === 'true') {
        throw new Error(
          'Another code may not be asked for yet. Let the clock pass, or let the adapter answer resendIn: 0.',
        )
      }
      await user.click(button)
    },
    edit: () => press(actions.editIdentity),
    correctMvno: () => press((name) => name === actions.turnMvnoOn || name === actions.turnMvnoOff),
    errorOf: (name) => waitForError(scope, () => field(name), name),
    alert: () => waitForAlert(scope),
    async step() {
      if (scope.queryAllByText(verified).length > 0) return 'verified'
      if (scope.queryByRole('textbox', { name: labels.otp })) return 'otp'
      if (scope.queryByRole('button', { name: actions.requestOtp })) return 'identity'
      throw notFound('No step of the form is on the page.')
    },
    timer: async () => secondsIn((await scope.findByRole('timer')).textContent ?? ''),
    waitForVerified: async () => void (await scope.findAllByText(verified)),
  }
}

function findField(scope: ScreenQueries, { labels }: CertificationNames, field: FieldName): HTMLElement {
  if (field === 'isMvno') return scope.getByRole('switch', { name: labels.mvno })
  if (field !== 'carrier' && field !== 'terms') return scope.getByRole('textbox', { name: labels[field] })
  const name = labels[field]
  return scope.queryByRole('radiogroup', { name }) ?? scope.getByRole('group', { name })
}

interface Filling {
  names: CertificationNames
  person: PersonToType
}

async function fillIdentity(scope: ScreenQueries, user: ScreenUser, { names, person }: Filling): Promise<void> {
  const { labels } = names
  const fill = async (name: string, text: string | undefined) => {
    if (text !== undefined) await retype(user, await scope.findByRole('textbox', { name }), text)
  }
  await fill(labels.name, person.name)
  await fill(labels.birth, person.birth)
  await fill(labels.genderDigit, person.genderDigit)
  if (person.carrier) await pickCarrier(scope, user, { names, person }, person.carrier)
  const mvno = scope.queryByRole('switch', { name: labels.mvno })
  if (mvno && person.isMvno !== undefined) await setChecked(user, mvno, person.isMvno)
  await fill(labels.phone, person.phone)
}

async function pickCarrier(
  scope: ScreenQueries,
  user: ScreenUser,
  { names: { labels }, person }: Filling,
  carrier: Carrier,
): Promise<void> {
  const name = labels.carriers[carrier]
  const radio = await scope.findByRole('radio', { name })
  const inList = person.isMvno ? scope.queryByRole('radio', { name: labels.mvnoCarrier(name) }) : null
  await user.click(inList ?? radio)
}

async function setChecked(user: ScreenUser, box: HTMLElement, checked: boolean): Promise<void> {
  if ((box as HTMLInputElement).checked !== checked) await user.click(box)
}

async function retype(user: ScreenUser, box: HTMLElement, text: string): Promise<void> {
  if ((box as HTMLInputElement).value !== '') await user.clear(box)
  // user-event reads these two as the names of keys unless they are doubled.
  if (text !== '') await user.type(box, text.replaceAll(/[{[]/g, '$&$&'))
}

async function waitForError(scope: ScreenQueries, control: () => HTMLElement, name: FieldName): Promise<string> {
  let error = ''
  // The text it is found by may stand anywhere in the form; what matters is that Testing Library waits for it.
  const isThere = () => (error = readError(control())) !== ''
  await scope.findAllByText(isThere).catch(() => {
    throw notFound(`The field \`${name}\` says of nothing that it is wrong.`)
  })
  return error
}

function isSaid(_: string, element: Element | null): boolean {
  return element?.getAttribute('role') === 'alert' && readText(element) !== ''
}

async function waitForAlert(scope: ScreenQueries): Promise<string> {
  const [alert] = await scope.findAllByText(isSaid).catch(() => {
    throw notFound('No alert says anything.')
  })
  return alert ? readText(alert) : ''
}
