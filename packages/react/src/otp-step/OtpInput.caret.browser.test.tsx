import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type OtpRow, named, open, shown, outcome, promised } from './test-otp.js'

const moving: OtpRow[] = [
  { situation: 'left', from: '123|456', keys: '{ArrowLeft}', to: '12|3456' },
  { situation: 'right', from: '123|456', keys: '{ArrowRight}', to: '1234|56' },
  { situation: 'left at the start', from: '|123', keys: '{ArrowLeft}', to: '|123' },
  { situation: 'right at the end', from: '123|', keys: '{ArrowRight}', to: '123|' },
  { situation: 'up goes to the start, as in any input', from: '123|456', keys: '{ArrowUp}', to: '|123456' },
  { situation: 'down goes to the end', from: '123|456', keys: '{ArrowDown}', to: '123456|' },
  { situation: 'Home', from: '123|456', keys: '{Home}', to: '|123456', learned: 'viclafouch/mui-otp-input#11' },
  { situation: 'End', from: '123|456', keys: '{End}', to: '123456|', learned: 'viclafouch/mui-otp-input#11' },
  { situation: 'a word left', from: '123|456', keys: '{Control>}{ArrowLeft}{/Control}', to: '|123456' },
  { situation: 'a word right', from: '123|456', keys: '{Control>}{ArrowRight}{/Control}', to: '123456|' },
  { situation: 'left out of a selection', from: '1[234]56', keys: '{ArrowLeft}', to: '1|23456' },
  { situation: 'right out of a selection', from: '1[234]56', keys: '{ArrowRight}', to: '1234|56' },
  { situation: 'to where a digit is to go', keys: '1245{ArrowLeft}{ArrowLeft}3', to: '123|45' },
]

const selecting: OtpRow[] = [
  { situation: 'to the left', from: '123|456', keys: '{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}', to: '1[23]456' },
  { situation: 'to the right', from: '123|456', keys: '{Shift>}{ArrowRight}{/Shift}', to: '123[4]56' },
  { situation: 'to the start', from: '123|456', keys: '{Shift>}{Home}{/Shift}', to: '[123]456' },
  { situation: 'to the end', from: '123|456', keys: '{Shift>}{End}{/Shift}', to: '123[456]' },
  { situation: 'a word', from: '123|', keys: '{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}', to: '[123]' },
  {
    situation: 'all with Control and A',
    from: '123|456',
    keys: '{Control>}a{/Control}',
    to: '[123456]',
    learned: 'mantinedev/mantine#8889',
  },
  { situation: 'there and back', from: '123|456', keys: '{Shift>}{ArrowLeft}{ArrowRight}{/Shift}', to: '123|456' },
]

describe('the caret moves', () => {
  it.each(named(moving))('%s', async (_, row) => {
    expect(await outcome(row)).toEqual(promised(row))
  })
})

describe('the selection grows', () => {
  it.each(named(selecting))('%s', async (_, row) => {
    expect(await outcome({ told: [], ...row })).toEqual(promised({ told: [], ...row }))
  })
})

describe('the pointer', () => {
  it('selects everything with two clicks', async () => {
    const { input } = open('4829|')
    await userEvent.dblClick(input)
    expect(shown(input)).toBe('[4829]')
  })
})

describe('Tab', () => {
  it('passes the code as the one field it is (viclafouch/mui-otp-input#11)', async () => {
    const { input } = open('12|')
    const [before, after] = [document.createElement('button'), document.createElement('button')]
    document.body.prepend(before)
    document.body.append(after)
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(after)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(input)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(before)
    before.remove()
    after.remove()
  })
})
