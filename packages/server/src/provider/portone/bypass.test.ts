import { describe, expect, test } from 'vitest'
import { type KcpBypass, checkKcpBypass } from './bypass.js'

describe('the parameters of KCP', () => {
  test.each<KcpBypass | undefined>([
    undefined,
    { media_type: 'MC01' },
    { media_type: 'MC02', cp_callback: '0212345678' },
    { media_type: 'MC02', cp_sms_msg: '[우리가게] 인증번호는 [000000]입니다.' },
  ])('may be %j', (kcp) => {
    expect(checkKcpBypass('portoneV1', kcp)).toBe(kcp)
  })

  test.each([{}, { media_type: '' }, { media_type: 'PC' }])('have to name the page: %j does not', (kcp) => {
    const check = () => checkKcpBypass('portoneV2', kcp as KcpBypass)
    expect(check).toThrow(/^portoneV2\(\) was given bypass\.kcpV2 without a media_type, which KCP requires.*MC01.*MC02/)
    expect(check).toThrow(/pages on computers or MC02 for pages on phones\.$/)
  })

  test.each(['', '인증번호 000000', '[00000]'])('have to leave room for the code: %j does not', (text) => {
    const check = () => checkKcpBypass('portoneV1', { media_type: 'MC01', cp_sms_msg: text })
    expect(check).toThrow(/cp_sms_msg without \[000000\], so the SMS would come without its code/)
    expect(check).toThrow(/Write \[000000\] where the code belongs\.$/)
  })
})
