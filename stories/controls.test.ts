import { describe, expect, it } from 'vitest'
import { readComponentProps } from '../scripts/componentProps.js'

interface StoryFile {
  default: { component?: unknown; title?: string; argTypes?: Record<string, { control?: unknown; why?: string }> }
}

const files = import.meta.glob<StoryFile>(
  ['./certification-form.stories.tsx', './otp-input.stories.tsx', './each-part/*.stories.tsx'],
  { eager: true },
)
const metas = new Map(Object.values(files).map(({ default: meta }) => [meta.title?.split('/').at(-1), meta]))
const { keysOf, propsOf } = readComponentProps('packages/react/src/index.ts')

/** React's own, and no prop of a component in React 18. */
const NOT_OURS = ['ref']

const components = [
  { component: 'CertificationForm', title: 'Whole form' },
  { component: 'OtpInput', title: 'OTP input' },
  ...keysOf('Certification').map((part) => ({ component: `Certification.${part}`, title: part })),
]

describe.each(components)('$component', ({ component, title }) => {
  const props = propsOf(component).filter(({ name }) => !NOT_OURS.includes(name))
  const { argTypes = {} } = metas.get(title) ?? {}

  it('has a story', () => {
    expect([...metas.keys()]).toContain(title)
  })

  it('has props, and tells what each is for', () => {
    expect(props).not.toEqual([])
    expect(props.filter(({ description }) => description === '')).toEqual([])
  })

  it('has a control for each of them, or says why not', () => {
    const without = props.filter(({ name }) => {
      const { control, why } = argTypes[name] ?? {}
      return control === false ? !why : !control
    })
    expect(without.map(({ name }) => name)).toEqual([])
  })
})
