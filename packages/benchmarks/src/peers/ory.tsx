import { Login } from '@ory/elements-react/theme'
import type { ComponentProps } from 'react'
import type { Contender } from '../page/contender.js'

const input = (name: string, type: string, group: string, value?: string) => ({
  type: 'input',
  group,
  attributes: { node_type: 'input', name, type, value, required: true, disabled: false },
  messages: [],
  meta: { label: { id: 1070002, text: name, type: 'info' } },
})

type Props = ComponentProps<typeof Login>

// What its server answers for a sign-in by code.
const flow = {
  id: 'example',
  type: 'browser',
  state: 'choose_method',
  expires_at: '2099-01-01T00:00:00Z',
  issued_at: '2020-01-01T00:00:00Z',
  request_url: 'http://127.0.0.1',
  ui: {
    action: 'http://127.0.0.1',
    method: 'POST',
    nodes: [input('identifier', 'tel', 'default'), input('method', 'submit', 'code', 'code')],
  },
} as unknown as Props['flow']

const config = {
  name: 'bench',
  sdk: { url: 'http://127.0.0.1' },
  project: { name: 'bench', default_redirect_url: '/' },
} as unknown as Props['config']

export const contender: Contender = {
  element: () => <Login flow={flow} config={config} />,
  box: 'input[name="identifier"]',
  text: '01098765432',
}
