import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { localePack } from '../../localePack.js'
import { FormInHost, HOST_STATES } from './FormInHost.js'
import { HOST_NAMES } from './hostNames.js'

/**
 * The form on pages whose own CSS reaches into every element: frameworks as npm has them, and resets that undress all.
 * Each once in a layer before ours, and once as a layer cannot have it, with `unlayered.css`.
 */
const meta: Meta<typeof FormInHost> = {
  title: 'Looks/Host pages',
  component: FormInHost,
  argTypes: { host: { options: HOST_NAMES }, locale: { control: false }, css: { control: false } },
  render: (args, { globals }) => <FormInHost {...args} locale={localePack(globals)} />,
  play: async ({ canvasElement, globals }) => {
    const frame = await waitFor(() => {
      const found = canvasElement.querySelector('iframe')?.contentDocument
      if (found?.querySelectorAll('[data-arrived]').length !== HOST_STATES.length) throw new Error('Not there yet.')
      return found
    })
    const { labels, actions } = localePack(globals)
    const [name] = within(frame.body).getAllByRole('textbox', { name: labels.name })
    const [button] = within(frame.body).getAllByRole('button', { name: actions.requestOtp })
    if (!name || !button) throw new Error('There is no form.')
    const box = getComputedStyle(name)
    await expect(parseFloat(box.borderTopWidth)).toBeGreaterThanOrEqual(1)
    await expect(parseFloat(box.paddingInlineStart)).toBeGreaterThan(4)
    await expect(box.outlineStyle).toBe('solid')
    await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    await expect(button.getBoundingClientRect().width).toBeGreaterThan(300)
    await expect(getComputedStyle(button).cursor).toBe('pointer')
  },
}

export default meta

type Story = StoryObj<typeof FormInHost>

/** Bootstrap 5 imported into a layer. */
export const BootstrapLayered: Story = { args: { host: 'bootstrap-layered' } }

/** As most pages have it; the main button is the host's `btn`. */
export const BootstrapUnlayered: Story = { args: { host: 'bootstrap-unlayered' } }

/** Preflight below the form, utilities above it: the main button has two of them. */
export const Tailwind4: Story = {
  args: { host: 'tailwind-4' },
  play: async (context) => {
    await meta.play?.(context)
    const button = context.canvasElement
      .querySelector('iframe')
      ?.contentDocument?.querySelector('[data-cf-part=request-button]')
    if (!button) throw new Error('There is no button.')
    await expect(getComputedStyle(button).borderRadius).toBe('0px')
  },
}

export const Tailwind3Layered: Story = { args: { host: 'tailwind-3-layered' } }
export const Tailwind3Unlayered: Story = { args: { host: 'tailwind-3-unlayered' } }
export const UnsetLayered: Story = { args: { host: 'unset-layered' } }
export const UnsetUnlayered: Story = { args: { host: 'unset-unlayered' } }
export const RevertLayered: Story = { args: { host: 'revert-layered' } }
export const RevertUnlayered: Story = { args: { host: 'revert-unlayered' } }
