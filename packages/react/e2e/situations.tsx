import { CertificationForm, type CertificationFormProps } from '@certification-form/react'
import { type ScriptedAdapter, createScriptedAdapter } from '@certification-form/testing'
import { type ReactElement, Suspense, lazy } from 'react'

type Props = Omit<CertificationFormProps, 'adapter'>

const TERMS = [
  { id: 'service', label: '서비스 이용약관' },
  { id: 'news', label: '소식 받기', required: false },
]

const KNOWN = { name: '김민지', birth: '19950315', genderDigit: '2', carrier: 'KT', isMvno: true, phone: '01098765432' }

/** Arrives later than the page around it, anew for each page: on the server and in the browser. */
const createLate = () =>
  lazy(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { default: () => <p>late</p> }
  })

/** What merchants put on a page, by name. Each is rendered on the server and hydrated in the browser. */
export const SITUATIONS: Record<string, (adapter: ScriptedAdapter<unknown>) => ReactElement> = {
  identity: form({}),
  list: form({ carrierPicker: 'list' }),
  terms: form({ terms: TERMS }),
  progressive: form({ progressive: true }),
  known: form({ defaultValues: KNOWN as Props['defaultValues'] }),
  knownProgressive: form({ progressive: true, defaultValues: { name: '김민지' } }),
  everything: form({ terms: TERMS, focus: { mount: true }, webOtp: true, minAge: 14, classNames: { root: 'mine' } }),
  twoForms: (adapter) => (
    <>
      {form({})(adapter)}
      {form({ carrierPicker: 'list', terms: TERMS })(adapter)}
    </>
  ),
  inHost: (adapter) => (
    // No method: a browser sends it by GET, with every value in the address.
    <form action="/joined">
      <input name="nickname" defaultValue="gildong" aria-label="nickname" />
      {form({ as: 'fieldset', name: 'certified', terms: TERMS })(adapter)}
      <button type="submit">join</button>
    </form>
  ),
  streamed: (adapter) => {
    const Late = createLate()
    return (
      <Suspense fallback={<p>wait</p>}>
        <Late />
        {form({})(adapter)}
      </Suspense>
    )
  },
}

function form(props: Props) {
  return (adapter: ScriptedAdapter<unknown>) => <CertificationForm adapter={adapter} {...props} />
}

// All at once: a page of ten forms is loaded as fast as a page of one.
SITUATIONS.all = (adapter) => (
  <>
    {Object.keys(SITUATIONS)
      .filter((name) => !['all', 'streamed'].includes(name))
      .map((name) => (
        <section key={name}>{SITUATIONS[name]?.(adapter)}</section>
      ))}
  </>
)

/** One situation by its name, on both sides alike. */
export function situation(name: string, adapter = createScriptedAdapter<unknown>()): ReactElement {
  const render = SITUATIONS[name]
  if (!render) throw new Error(`There is no situation "${name}".`)
  return <main>{render(adapter)}</main>
}
