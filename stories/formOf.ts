import type { Carrier } from '@certification-form/core'
import { within } from 'storybook/test'
import { localePack } from './localePack.js'
import type { Play } from './scriptedForm.js'

export type PlayContext = Pick<Parameters<Play>[0], 'canvas' | 'globals' | 'userEvent'>

/** A story's form as people meet it: each part by its role and the name it has in the chosen language. */
export function formOf({ canvas, globals }: Pick<PlayContext, 'canvas' | 'globals'>) {
  const words = localePack(globals)
  const { labels, actions } = words
  const textbox = (name: string) => canvas.getByRole<HTMLInputElement>('textbox', { name })
  const button = (name: string) => canvas.getByRole('button', { name })
  return {
    words,
    name: () => textbox(labels.name),
    birth: () => textbox(labels.birth),
    genderDigit: () => textbox(labels.genderDigit),
    carrier: (carrier: Carrier) =>
      within(canvas.getByRole('group', { name: labels.carrier })).getByRole('radio', {
        name: labels.carriers[carrier],
      }),
    mvno: () => canvas.getByRole('switch', { name: labels.mvno }),
    phone: () => textbox(labels.phone),
    request: () => button(actions.requestOtp),
    otp: () => textbox(labels.otp),
    findOtp: () => canvas.findByRole<HTMLInputElement>('textbox', { name: labels.otp }),
    timer: () => canvas.getByRole('timer'),
    confirm: () => button(actions.confirmOtp),
    resend: () => button(actions.resendOtp),
    edit: () => button(actions.editIdentity),
    alert: () => canvas.getByRole('alert'),
    status: () => canvas.getByRole('status'),
  }
}
