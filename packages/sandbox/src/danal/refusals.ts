import type { Scenario } from '../scenario.js'

// The rows in which Danal refuses the request, one for each category of its sheet (2020-06-26), each with one
// representative code. `ko` is also the text of the message; the wording is ours.

function refused(code: string, category: string, label: string, ko: string, en: string): Scenario {
  const name = `시험 ${label}`
  return { id: category, group: 'refused', phone: `0100000${code}`, name, code, category, refuse: 'request', ko, en }
}

// Left out of Danal's categories: `none` is the success, `pass_app` and `corporate_pin` belong to PASS-app and
// PIN verification and cannot come in an SMS flow.
/** Part of `SCENARIOS`. */
export const REFUSALS: readonly Scenario[] = [
  refused(
    '1110',
    'mismatch_generic',
    '거절',
    '입력하신 정보가 가입 정보와 일치하지 않습니다.',
    'something does not match',
  ),
  refused('3037', 'mismatch_name', '이름불일치', '성명이 가입 정보와 다릅니다.', 'the name differs'),
  refused('3036', 'mismatch_birth_gender', '생년월일불일치', '생년월일 또는 성별이 다릅니다.', 'birth or sex differs'),
  refused(
    '3035',
    'mismatch_carrier_phone',
    '통신사불일치',
    '해당 통신사의 번호가 아닙니다.',
    'not a number of that carrier',
  ),
  refused('3033', 'ineligible_corporate', '법인폰', '법인 명의 휴대폰은 이용할 수 없습니다.', 'a corporate line'),
  refused('6003', 'ineligible_prepaid', '선불폰', '선불 요금제 휴대폰은 이용할 수 없습니다.', 'a prepaid line'),
  refused('3032', 'ineligible_suspended', '정지폰', '이용이 정지된 휴대폰입니다.', 'a suspended line'),
  refused(
    '5040',
    'blocked_by_pass',
    '패스차단',
    'PASS에서 본인확인을 차단한 고객입니다.',
    'blocked by the person in PASS',
  ),
  refused(
    '5041',
    'sms_blocked_by_user',
    '문자차단',
    '인증 문자 수신을 차단한 고객입니다.',
    'authentication SMS blocked by the person',
  ),
  refused(
    '1102',
    'skt_guard_app_required',
    '보호앱',
    '인증보호 앱으로만 인증할 수 있습니다.',
    'SKT protection app needed',
  ),
  refused('9016', 'age_not_allowed', '나이제한', '이용할 수 있는 나이가 아닙니다.', 'under the age of the merchant'),
  refused(
    '9017',
    'unsupported_by_carrier',
    '미지원',
    '해당 회선에서 지원하지 않는 인증입니다.',
    'unsupported on this line',
  ),
  refused('1410', 'sms_send_failed', '발송실패', '인증번호 문자를 보내지 못했습니다.', 'the SMS could not be sent'),
  refused('3041', 'otp_send_limit', '발송초과', '인증번호 발송 횟수를 넘었습니다.', 'too many OTPs sent'),
  refused('0042', 'quota_exceeded', '한도초과', '허용된 인증 횟수를 넘었습니다.', 'quota exceeded'),
  refused('9994', 'in_progress', '진행중', '이미 진행 중인 인증이 있습니다.', 'another one is in progress'),
  refused(
    '3446',
    'in_progress_corporate',
    '법인진행중',
    '법인 인증이 진행 중입니다.',
    'a corporate one is in progress',
  ),
  refused('0086', 'blocked_ip', '아이피차단', '시도가 많아 접속 주소를 차단했습니다.', 'IP blocked: 30 tries an hour'),
  refused(
    '0084',
    'blocked_ip_phones',
    '아이피번호초과',
    '한 주소에서 쓴 번호가 너무 많습니다.',
    'too many phones from one IP',
  ),
  refused('0061', 'blocked_phone', '번호차단', '차단된 휴대폰 번호입니다.', 'phone blocked'),
  refused('0063', 'blocked_id', '아이디차단', '차단된 이용자 아이디입니다.', 'user id blocked'),
  refused('0060', 'blocked_rrn', '주민번호차단', '차단된 주민등록번호입니다.', 'person blocked'),
  refused('0066', 'merchant_blocked', '상점차단', '차단된 상점입니다.', 'merchant blocked'),
  refused(
    '9015',
    'merchant_config',
    '상점설정',
    '상점 설정이 올바르지 않습니다.',
    'what the real test channel answers',
  ),
  refused(
    '1025',
    'merchant_sms_unsupported',
    '상점문자',
    'SMS 인증을 쓰지 않는 상점입니다.',
    'SMS not enabled for the merchant',
  ),
  refused('9001', 'carrier_maintenance', '통신사점검', '통신사 시스템을 점검하고 있습니다.', 'carrier maintenance'),
  refused('1060', 'carrier_internal', '통신사오류', '통신사 내부 오류가 발생했습니다.', 'carrier error'),
  refused('1011', 'temporary', '일시오류', '일시적인 오류가 발생했습니다.', 'temporary error'),
  refused('9011', 'internal', '다날오류', '다날 내부 오류가 발생했습니다.', 'Danal error'),
  refused('9999', 'other', '기타오류', '기타 오류가 발생했습니다.', 'misc error'),
  refused('1206', 'format_phone', '번호형식', '휴대폰 번호 형식이 올바르지 않습니다.', 'phone format'),
  refused(
    '1207',
    'format_rrn',
    '주민번호형식',
    '주민등록번호 형식이 올바르지 않습니다.',
    'birth or gender digit format',
  ),
  refused('3025', 'format_name', '이름형식', '성명 형식이 올바르지 않습니다.', 'name format'),
  refused('3026', 'format_birth', '생년월일형식', '생년월일 형식이 올바르지 않습니다.', 'birth format'),
  refused('3027', 'format_gender', '성별형식', '성별 형식이 올바르지 않습니다.', 'gender digit format'),
  refused('9010', 'format_generic', '형식오류', '요청 형식이 올바르지 않습니다.', 'a format, nobody says which'),
  {
    ...refused('8999', 'unknown_code', '새코드', '새로 추가된 오류입니다.', 'a code that no published sheet has'),
    category: undefined,
  },
  {
    ...refused(
      '8998',
      'no_code',
      '코드없음',
      '입력하신 정보가 가입 정보와 일치하지 않습니다.',
      'no code in the message',
    ),
    category: undefined,
    code: undefined,
    refuse: 'without-code',
  },
]
