import { describe, expect, it } from 'vitest'
import { type OtpRow, named, outcome, promised } from './test-otp.js'

const deleting: OtpRow[] = [
  {
    situation: 'Backspace takes the last digit with the first press',
    from: '123|',
    keys: '{Backspace}',
    to: '12|',
    learned: 'devfolioco/react-otp-input#346',
  },
  { situation: 'Backspace out of a full box', from: '123456|', keys: '{Backspace}', to: '12345|', told: ['12345'] },
  {
    situation: 'Backspace in the middle takes one digit, not two',
    from: '1|23456',
    keys: '{Backspace}',
    to: '|23456',
    told: ['23456'],
    learned: 'mantinedev/mantine#4366',
  },
  { situation: 'Backspace at the start does nothing', from: '|123', keys: '{Backspace}', to: '|123', told: [] },
  { situation: 'Backspace in an empty box does nothing', keys: '{Backspace}', to: '|', told: [] },
  {
    situation: 'Backspace pressed again and again empties it',
    from: '123456|',
    keys: '{Backspace>8/}',
    to: '|',
    learned: 'mantinedev/mantine#4432',
  },
  {
    situation: 'Delete takes the digit behind the caret',
    from: '12|3456',
    keys: '{Delete}',
    to: '12|456',
    learned: 'viclafouch/mui-otp-input#11',
  },
  { situation: 'Delete at the end does nothing', from: '123|', keys: '{Delete}', to: '123|', told: [] },
  { situation: 'Delete again and again', from: '1|23456', keys: '{Delete>3/}', to: '1|56' },
  {
    situation: 'a word back',
    from: '1234|56',
    keys: '{Control>}{Backspace}{/Control}',
    to: '|56',
    told: ['56'],
  },
  { situation: 'a word forward', from: '12|3456', keys: '{Control>}{Delete}{/Control}', to: '12|', told: ['12'] },
  { situation: 'Backspace over a selection', from: '1[234]56', keys: '{Backspace}', to: '1|56', told: ['156'] },
  { situation: 'Delete over a selection', from: '1[234]56', keys: '{Delete}', to: '1|56', told: ['156'] },
  { situation: 'everything selected', from: '[123456]', keys: '{Backspace}', to: '|', told: [''] },
  {
    situation: 'what was deleted in the middle is typed again',
    from: '123|456',
    keys: '{Backspace}9',
    to: '129|456',
    completed: ['129456'],
  },
  {
    situation: 'the last typed again completes again',
    from: '123456|',
    keys: '{Backspace}9',
    to: '123459|',
    completed: ['123459'],
  },
]

const undoing: OtpRow[] = [
  { situation: 'what was typed', keys: '123{Control>}z{/Control}', to: '|' },
  { situation: 'and again', keys: '123{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}', to: '123|' },
  { situation: 'with Control and Y', keys: '123{Control>}zy{/Control}', to: '123|' },
  { situation: 'a deletion', from: '123|', keys: '{Backspace}{Control>}z{/Control}', to: '123|' },
  {
    situation: 'a deletion out of a full box completes it again',
    from: '123456|',
    keys: '{Backspace}{Control>}z{/Control}',
    to: '123456|',
    told: ['12345', '123456'],
    completed: ['123456'],
  },
  {
    situation: 'what was typed before a letter that was not taken',
    keys: '12a{Control>}z{/Control}',
    to: '|',
    learned: 'react/react#28369',
  },
  {
    situation: 'what was typed before a digit that did not fit',
    keys: '1234567{Control>}z{/Control}',
    to: '|',
    completed: ['123456'],
  },
  {
    situation: 'a digit that replaced another',
    from: '1|23456',
    keys: '9{Control>}z{/Control}',
    to: '1[2]3456',
    told: ['193456', '123456'],
  },
  { situation: 'nothing', keys: '{Control>}z{/Control}', to: '|', told: [] },
  { situation: 'more than there is', keys: '12{Control>}zzz{/Control}', to: '|' },
]

describe('deleting', () => {
  it.each(named(deleting))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('undoing', () => {
  it.each(named(undoing))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})
