import { SCRIPTED_OTP, createScriptedAdapter } from '@certification-form/testing'
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { box, typeIdentity } from '../test-person.js'
import { CertificationForm } from './CertificationForm.js'

// Whatever was typed, in every spelling it takes on its way.
const TYPED = ['홍길동', '900101', '010-1234-5678', '01012345678', SCRIPTED_OTP]

/** A host that keeps everything it can lay hands on. */
function createNosyHost() {
  const seen: unknown[] = []
  const keep = (...values: unknown[]) => void seen.push(...values)
  const client = new QueryClient({
    mutationCache: new MutationCache({ onMutate: keep, onSuccess: keep, onError: keep, onSettled: keep }),
    defaultOptions: {
      mutations: { retry: 3, networkMode: 'offlineFirst', onMutate: keep, onError: keep, throwOnError: true },
    },
  })
  client.getMutationCache().subscribe((event) => keep(event.mutation?.state))
  return { client, seen }
}

/** Text of anything, errors and cycles included. */
function textOf(value: unknown): string {
  const visited = new Set<unknown>()
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'function') return String(inner)
    if (inner instanceof Error)
      return `${inner.name} ${inner.message} ${inner.stack} ${JSON.stringify(Object.entries(inner))}`
    if (typeof inner !== 'object' || inner === null) return inner
    if (visited.has(inner)) return undefined
    visited.add(inner)
    return inner
  })
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what was typed', () => {
  it('enters nothing the host can look at', async () => {
    const log = vi.spyOn(console, 'log')
    const { client, seen } = createNosyHost()
    const adapter = createScriptedAdapter({ request: ['identity_mismatch', 'network', 'accepted'] })
    const user = userEvent.setup()
    render(<CertificationForm adapter={adapter} />, {
      wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
    })
    await typeIdentity(user)
    await user.click(box.request())
    await screen.findByText(/통신사에 등록된 정보와 달라요/)
    await user.click(box.request())
    await screen.findByText(/인터넷 연결/)
    await user.click(box.request())
    await user.type(await screen.findByRole('textbox', { name: '인증번호 6자리' }), `000000{Enter}`)
    await screen.findAllByText(/인증번호가 맞지 않아요/)
    await user.keyboard(`${SCRIPTED_OTP}{Enter}`)
    await screen.findByText('본인인증을 마쳤어요.')

    const scanned = textOf([
      seen,
      client
        .getMutationCache()
        .getAll()
        .map(({ state, options }) => ({ state, options })),
      client.getQueryCache().getAll(),
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      log.mock.calls,
    ])
    expect(seen.length).toBeGreaterThan(5)
    for (const typed of TYPED) expect(scanned).not.toContain(typed)
  })

  it('asks once although the host retries, and even offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    window.dispatchEvent(new Event('offline'))
    const { client } = createNosyHost()
    const adapter = createScriptedAdapter({ request: 'network' })
    const user = userEvent.setup()
    render(<CertificationForm adapter={adapter} queryClient={client} />)
    await typeIdentity(user)
    await user.click(box.request())
    expect(await screen.findByText(/인터넷 연결/)).toBeInTheDocument()
    expect(adapter.requests).toHaveLength(1)
    window.dispatchEvent(new Event('online'))
  })

  it('is not offered to password managers or autofill where it must not be kept', () => {
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    expect(box.digit()).toHaveAttribute('autocomplete', 'off')
    expect(box.name()).toHaveAttribute('autocomplete', 'name')
    expect(box.phone()).toHaveAttribute('autocomplete', 'tel')
  })

  it('would travel in the body, not the URL, by a submit before hydration', () => {
    render(<CertificationForm adapter={createScriptedAdapter()} />)
    expect(screen.getByRole('form')).toHaveAttribute('method', 'post')
  })
})

describe('inside a host’s form', () => {
  it('submits nothing, enters no FormData, and Enter asks for a code', async () => {
    const user = userEvent.setup()
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault())
    const adapter = createScriptedAdapter()
    render(
      <form onSubmit={onSubmit} aria-label="host">
        <input name="email" defaultValue="a@b.c" />
        <CertificationForm adapter={adapter} as="fieldset" />
        <button type="submit">가입하기</button>
      </form>,
    )
    await typeIdentity(user)
    const host = screen.getByRole<HTMLFormElement>('form', { name: 'host' })
    expect([...new FormData(host).keys()]).toEqual(['email'])
    await user.type(box.phone(), '{Enter}')
    const otp = await screen.findByRole('textbox', { name: '인증번호 6자리' })
    await user.type(otp, `${SCRIPTED_OTP}{Enter}`)
    await screen.findByText('본인인증을 마쳤어요.')
    expect(adapter.requests).toHaveLength(1)
    expect(onSubmit).not.toHaveBeenCalled()
  })
})
