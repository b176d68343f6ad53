import { CertificationForm } from '@certification-form/react'
import type { Meta } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { askForOtp } from './fillIdentity.js'
import { formOf } from './formOf.js'
import { FORM_ARG_TYPES, type Play, type ScriptedFormArgs, type ScriptedStory, scriptedForm } from './scriptedForm.js'

/** What a field says about what was typed into it, as soon as the person leaves it. */
const meta: Meta<ScriptedFormArgs> = {
  title: 'Certification form/Identity field errors',
  component: CertificationForm,
  decorators: [scriptedForm],
  argTypes: FORM_ARG_TYPES,
  args: { onVerified: fn(), script: {} },
}

export default meta

type TextBox = 'name' | 'birth' | 'genderDigit' | 'phone'
type Words = ReturnType<typeof formOf>['words']['fieldErrors']
type ErrorCode = Exclude<keyof Words, 'birth_under_age'>

function typing(box: TextBox, text: string, code: ErrorCode): Play {
  return async (context) => {
    const form = formOf(context)
    await context.userEvent.type(form[box](), text)
    // Half-typed is no mistake yet.
    await expect(form[box]()).not.toBeInvalid()
    await context.userEvent.tab()
    await waitFor(() => expect(form[box]()).toBeInvalid())
    await expect(form[box]()).toHaveAccessibleDescription(form.words.fieldErrors[code])
  }
}

function typingDate(birth: string, digit: string, code: ErrorCode): Play {
  return async (context) => {
    const form = formOf(context)
    await context.userEvent.type(form.birth(), birth)
    await typing('genderDigit', digit, code)(context)
    await expect(form.birth()).not.toBeInvalid()
  }
}

export const NameTooShort: ScriptedStory = { play: typing('name', '홍', 'name_too_short') }
export const NameTooLong: ScriptedStory = { play: typing('name', '가'.repeat(51), 'name_too_long') }
export const NameUnfinished: ScriptedStory = { play: typing('name', '홍길ㄷ', 'name_unfinished') }
export const NameWithDigits: ScriptedStory = { play: typing('name', '홍길동2', 'name_characters') }
export const BirthIncomplete: ScriptedStory = { play: typing('birth', '9001', 'birth_incomplete') }

/** Six digits move on to the next box, so the error comes without leaving. */
export const BirthImpossible: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    await context.userEvent.type(form.birth(), '900230')
    await expect(form.genderDigit()).toHaveFocus()
    await waitFor(() => expect(form.birth()).toBeInvalid())
    await expect(form.birth()).toHaveAccessibleDescription(form.words.fieldErrors.birth_impossible)
  },
}

export const GenderDigitInvalid: ScriptedStory = { play: typing('genderDigit', '9', 'gender_digit_invalid') }

/** 29 February 1900 never was: the date is right in the other century, so the digit has to change. */
export const GenderDigitOfAnotherCentury: ScriptedStory = {
  play: typingDate('000229', '1', 'gender_digit_wrong_century'),
}

/** The other century lies ahead. */
export const BirthAhead: ScriptedStory = { play: typingDate('991231', '3', 'gender_digit_wrong_century') }

export const PhoneIncomplete: ScriptedStory = { play: typing('phone', '0101234567', 'phone_incomplete') }
export const PhoneOfAnotherKind: ScriptedStory = { play: typing('phone', '02-1234-5678', 'phone_not_010') }

/** `minAge`, in full years in Asia/Seoul. */
export const UnderAge: ScriptedStory = {
  args: { minAge: 150 },
  play: async (context) => {
    const form = formOf(context)
    await askForOtp(context)
    await waitFor(() => expect(form.birth()).toHaveFocus())
    await expect(form.birth()).toHaveAccessibleDescription(form.words.fieldErrors.birth_under_age(150))
  },
}

/** Asked for a code with nothing filled in: from now on an empty field is a mistake too. */
export const AllRequired: ScriptedStory = {
  play: async (context) => {
    const form = formOf(context)
    const { fieldErrors } = form.words
    await context.userEvent.click(form.request())
    await waitFor(() => expect(form.name()).toHaveFocus())
    await expect(form.name()).toHaveAccessibleDescription(fieldErrors.name_required)
    await expect(form.birth()).toHaveAccessibleDescription(fieldErrors.birth_required)
    await expect(form.genderDigit()).toHaveAccessibleDescription(fieldErrors.gender_digit_required)
    await expect(form.carrier('SKT')).toHaveAccessibleDescription(fieldErrors.carrier_required)
    await expect(form.phone()).toHaveAccessibleDescription(fieldErrors.phone_required)
    await expect(form.alert()).toBeEmptyDOMElement()
  },
}

export const AllRequiredInDark: ScriptedStory = { ...AllRequired, globals: { colorMode: 'dark' } }
export const AllRequiredInNarrow: ScriptedStory = { ...AllRequired, globals: { viewport: { value: 'narrow' } } }
