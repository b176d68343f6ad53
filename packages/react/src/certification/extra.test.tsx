import type { CertificationAdapter } from '@certification-form/core'
import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Certification } from '../Certification.js'
import { ko } from '../locales/ko.js'
import { refusalIn } from '../locales/test-packs.js'
import { box } from '../test-person.js'
import { CertificationForm, type CertificationFormProps } from './CertificationForm.js'
import { KNOWN } from './test-parts.js'

interface Extra {
  email: string
  nick: string
}

const schema = z.object({
  email: z.string().check(z.email('이메일 주소로 적어 주세요.')),
  nick: z.string().check(z.trim(), z.minLength(2, '별명을 두 글자 이상 적어 주세요.')),
})
const email = () => screen.getByRole('textbox', { name: '이메일' })
const nick = () => screen.getByRole('textbox', { name: '별명' })
const otp = () => screen.findByRole('textbox', { name: ko.labels.otp })

function renderForm(props: Partial<CertificationFormProps<unknown, Extra>> = {}) {
  const adapter = createScriptedAdapter<unknown, Extra>()
  const view = render(
    <CertificationForm<unknown, Extra> adapter={adapter} extraSchema={schema} defaultValues={KNOWN} {...props}>
      <Certification.Extra name="email" label="이메일" hint="영수증을 보내요." />
      <Certification.Extra name="nick" label="별명" />
    </CertificationForm>,
  )
  return { ...view, adapter, user: userEvent.setup() }
}

describe('a merchant’s own fields', () => {
  it('are checked when the person leaves them, not before and not while empty', async () => {
    const { user } = renderForm()
    await user.click(nick())
    await user.tab()
    expect(nick()).not.toBeInvalid()
    expect(email()).toHaveAccessibleDescription('영수증을 보내요.')
    await user.type(email(), 'a@')
    expect(email()).not.toBeInvalid()
    await user.tab()
    await waitFor(() => expect(email()).toHaveAccessibleDescription('이메일 주소로 적어 주세요.'))
    expect(nick()).not.toBeInvalid()
    await user.type(email(), 'example.com')
    await waitFor(() => expect(email()).not.toBeInvalid())
  })

  it('are checked with ours at the request; the first mistake in order gets the focus', async () => {
    const { adapter, user } = renderForm({ defaultValues: { ...KNOWN, nick: '길' } })
    await user.type(email(), 'a@example.com')
    await user.click(box.request())
    await waitFor(() => expect(nick()).toHaveFocus())
    expect(nick()).toHaveAccessibleDescription('별명을 두 글자 이상 적어 주세요.')
    await user.clear(box.phone())
    await user.click(box.request())
    await waitFor(() => expect(box.phone()).toHaveFocus())
    expect(adapter.requests).toHaveLength(0)
  })

  it('travel in requestOtp as the schema made them, typed', async () => {
    const { adapter, user } = renderForm({ defaultValues: { ...KNOWN, email: 'a@example.com' } })
    await user.type(nick(), ' 길동 ')
    await user.click(box.request())
    await otp()
    const { identity } = adapter.requests[0] ?? {}
    expect(identity?.email satisfies string | undefined).toBe('a@example.com')
    expect(identity).toEqual({ ...KNOWN, isMvno: false, email: 'a@example.com', nick: '길동' })
  })

  it('end the challenge when one changes, and keep their values on the way back', async () => {
    const { adapter, user } = renderForm()
    await user.type(email(), 'a@example.com')
    await user.type(nick(), '길동')
    await user.click(box.request())
    await user.type(await otp(), '123')
    await user.click(box.edit())
    expect(email()).toHaveValue('a@example.com')
    await user.click(box.request())
    expect(await otp()).toHaveValue('')
    expect(adapter.requests).toHaveLength(1)
    await user.click(box.edit())
    await user.type(nick(), '이')
    await user.click(box.request())
    await user.type(await otp(), `${SCRIPTED_OTP}{Enter}`)
    await screen.findByText(ko.verified)
    expect(adapter.requests.map(({ identity }) => identity.nick)).toEqual(['길동', '길동이'])
    expect(adapter.answers).toEqual([{ impUid: 'imp_scripted_2', otp: SCRIPTED_OTP }])
  })

  it('that are left out and wrong are told of, not silently kept', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter<unknown, Extra>()
    render(<CertificationForm adapter={adapter} extraSchema={schema} defaultValues={KNOWN} />)
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(ko.errors.invalid_input as string))
    expect(adapter.requests).toHaveLength(0)
  })

  it('may be any control: a consent and a choice of the merchant’s', async () => {
    const user = userEvent.setup()
    const adapter = createScriptedAdapter<unknown, { news: boolean }>()
    const news = z.object({ news: z.literal(true, '받아야 해요.') })
    render(
      <CertificationForm adapter={adapter} extraSchema={news} defaultValues={KNOWN}>
        <Certification.Extra name="news" label="소식">
          <Certification.Label />
          <Certification.Input type="checkbox" />
          <Certification.FieldNotes />
        </Certification.Extra>
      </CertificationForm>,
    )
    const box2 = screen.getByRole('checkbox', { name: '소식' })
    await user.click(box.request())
    await waitFor(() => expect(box2).toHaveFocus())
    expect(box2).toHaveAccessibleDescription('받아야 해요.')
    await user.click(box2)
    await user.click(box.request())
    await otp()
    expect(adapter.requests[0]?.identity.news).toBe(true)
  })
})

/** Checks as slowly as the test says. */
function slowSchema() {
  const answers: (() => void)[] = []
  const validate = (value: unknown) =>
    new Promise<{ value: Extra }>((resolve) => answers.push(() => resolve({ value: value as Extra })))
  const answer = () => act(async () => answers.splice(0).forEach((go) => go()))
  return { extraSchema: { '~standard': { validate } }, answer }
}

describe('a schema that takes its time', () => {
  it('is waited for', async () => {
    const { extraSchema, answer } = slowSchema()
    const { adapter, user } = renderForm({ extraSchema })
    await user.click(box.request())
    expect(adapter.requests).toHaveLength(0)
    await answer()
    await otp()
    expect(adapter.requests).toHaveLength(1)
  })

  it('lets nothing through for who typed on meanwhile', async () => {
    const { extraSchema, answer } = slowSchema()
    const { adapter, user } = renderForm({ extraSchema })
    await user.click(box.request())
    await user.type(box.name(), '동')
    await answer()
    expect(adapter.requests).toHaveLength(0)
    await user.click(box.request())
    await answer()
    await otp()
    expect(adapter.requests.map(({ identity }) => identity.name)).toEqual(['홍길동동'])
  })

  it('sends no SMS to who has left meanwhile', async () => {
    const { extraSchema, answer } = slowSchema()
    const { adapter, user, unmount } = renderForm({ extraSchema })
    await user.click(box.request())
    unmount()
    await answer()
    expect(adapter.requests).toHaveLength(0)
  })
})

describe('a schema that throws', () => {
  it.each([
    [
      'at once',
      () => {
        throw new Error('bug with 길동')
      },
    ],
    ['later', () => Promise.reject(new Error('bug with 길동'))],
  ])('%s is an unknown error: nothing is sent, rejected or printed', async (_when, validate) => {
    const adapter: CertificationAdapter<unknown, Extra> = createScriptedAdapter<unknown, Extra>()
    const { user } = renderForm({ adapter, extraSchema: { '~standard': { validate } } })
    await user.type(nick(), '길동')
    await user.tab()
    expect(nick()).not.toBeInvalid()
    await user.click(box.request())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(refusalIn(ko, 'unknown')))
    expect(document.body).not.toHaveTextContent('bug')
    // Vitest fails the run on a rejection nobody handles; it comes a moment later.
    await new Promise((resolve) => setTimeout(resolve, 10))
  })

  it('leaves the mistakes of our own fields at these', async () => {
    const validate = () => Promise.reject(new Error('bug'))
    const { user } = renderForm({ extraSchema: { '~standard': { validate } }, defaultValues: { ...KNOWN, name: '' } })
    await user.click(box.request())
    await waitFor(() => expect(box.name()).toHaveFocus())
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })
})
