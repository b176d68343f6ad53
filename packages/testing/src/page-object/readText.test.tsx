import { afterEach, describe, expect, it } from 'vitest'
import { secondsIn } from './certificationPageObject.js'
import { readError, readText } from './readText.js'

function show(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild as Element
}

afterEach(() => {
  document.body.replaceChildren()
})

describe('the text of an element', () => {
  it('is what a screen reader says, without buttons', () => {
    const alert = show(
      '<div><p>요청이 <b>많아요.</b></p><p aria-hidden="true">3초</p><ul><li>하나</li><li>둘</li></ul><button>다시</button></div>',
    )
    expect(readText(alert)).toBe('요청이 많아요. 하나 둘')
    expect(document.querySelector('button')).not.toBeNull()
  })

  it('is empty when nothing is said', () => {
    expect(readText(show('<div> <p> </p></div>'))).toBe('')
  })
})

describe('the error of a control', () => {
  it('is read from its descriptions, and not the hint beside it', () => {
    const box = show(
      '<input aria-invalid="true" aria-describedby="h e"><p id="h">힌트</p><p id="e" data-cf-part="error">틀려요</p>',
    )
    expect(readError(box)).toBe('틀려요')
  })

  it('may be an error message of a markup of the merchant’s own', () => {
    expect(readError(show('<input aria-invalid="true" aria-errormessage="e"><p id="e">틀려요</p>'))).toBe('틀려요')
  })

  it('may stand at a radio of a group, and not at the switch in it', () => {
    const radio = '<input type="radio" aria-invalid="true" aria-describedby="r"><p id="r">골라 주세요</p>'
    const toggle = '<input type="checkbox" role="switch" aria-invalid="true" aria-describedby="s"><p id="s">알뜰폰</p>'
    expect(readError(show(`<fieldset>${toggle}${radio}</fieldset>`))).toBe('골라 주세요')
    expect(readError(show(`<div role="radiogroup">${toggle}</div>`))).toBe('')
  })

  it('is empty for what is valid, or described by nothing', () => {
    expect(readError(show('<input aria-describedby="h"><p id="h">힌트</p>'))).toBe('')
    expect(readError(show('<input aria-invalid="true" aria-describedby="gone">'))).toBe('')
  })
})

describe('the seconds of a timer', () => {
  it.each([
    ['남은 시간 3:00', 180],
    ['Time left 0:09', 9],
    ['残り時間 10:05', 605],
    ['입력 시간이 지났어요. 인증번호를 다시 받아 주세요.', 0],
    ['', 0],
  ])('of %j are %d', (text, seconds) => {
    expect(secondsIn(text)).toBe(seconds)
  })
})
