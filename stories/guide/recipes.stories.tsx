import { CertificationForm } from '@certification-form/react'
import type { Meta } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { fillIdentity } from '../fillIdentity.js'
import { formOf } from '../formOf.js'
import { FORM_ARG_TYPES, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from '../scriptedForm.js'
import './stickyButton.css'

/** The main button stays at the bottom of the screen, over the keyboard of a phone. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Recipes/Sticky button',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {}, className: 'sticky-button' },
}

export default meta

/** Where the form is taller than the screen, as with a keyboard open, its button is on the screen all the same. */
export const OnASmallScreen: ScriptedStory = {
  decorators: [
    (Story) => (
      <div className="small-screen">
        <Story />
      </div>
    ),
  ],
  play: async (context) => {
    const form = formOf(context)
    const screen = context.canvasElement.querySelector('.small-screen')
    const bottom = () => screen?.getBoundingClientRect().bottom ?? Number.NaN
    const distance = () => bottom() - form.request().getBoundingClientRect().bottom
    await expect(screen?.scrollHeight).toBeGreaterThan(screen?.clientHeight ?? 0)
    await expect(distance()).toBeGreaterThan(0)
    await expect(distance()).toBeLessThan(32)
    await fillIdentity(context)
    await expect(form.phone()).toHaveFocus()
    // The button must not lie over the box that is typed in.
    const box = form.phone().getBoundingClientRect()
    await expect(box.bottom).toBeLessThanOrEqual(form.request().getBoundingClientRect().top)
  },
}
