import { CERTIFICATION_ERROR_CODES, type CertificationErrorCode } from '@certification-form/core'
import { describe, expect, it } from 'vitest'
import * as atConfirm from './confirm-refusals.stories.js'
import * as atRequest from './request-refusals.stories.js'
import type { ScriptedFormArgs, ScriptedStory } from './scriptedForm.js'

/** Codes about sending an SMS, which a confirm never does. */
const NEVER_AT_CONFIRM: readonly CertificationErrorCode[] = ['resend_too_soon', 'sms_uncertain']

type Stories = Record<string, ScriptedStory>

function scriptOf(story: ScriptedStory | undefined): ScriptedFormArgs['script'] {
  return story?.args?.script ?? {}
}

function nameOf(code: string): string {
  return code.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

const { default: requestMeta, ...requestStories } = atRequest
const { default: confirmMeta, ...confirmStories } = atConfirm
const confirmCodes = CERTIFICATION_ERROR_CODES.filter((code) => !NEVER_AT_CONFIRM.includes(code))

describe.each<{ call: 'request' | 'confirm'; title: string; stories: Stories; codes: readonly string[] }>([
  { call: 'request', title: String(requestMeta.title), stories: requestStories, codes: CERTIFICATION_ERROR_CODES },
  { call: 'confirm', title: String(confirmMeta.title), stories: confirmStories, codes: confirmCodes },
])('$title', ({ call, stories, codes }) => {
  it('has a story for each code, and no more', () => {
    expect(new Set(Object.keys(stories))).toEqual(new Set(codes.map(nameOf)))
  })

  it.each(codes)('plays %s in the story of that name', (code) => {
    expect(scriptOf(stories[nameOf(code)])[call]).toBe(code)
  })
})
