import type { CertificationErrorCode, IdentityField } from '@certification-form/core'

// Danal's sheet of result codes for identity verification (dated 2020-06-26, published in PortOne's documentation),
// by category. 00xx risk management, 1xxx–2xxx SKT, 3xxx–4xxx KT, 5xxx–6xxx LG U+, 7xxx SMS gateway, 9xxx common.
// Newer codes exist: one that is not here means nothing to us.

/** What a code of Danal means in core's closed list, and the fields it names. */
export interface DanalMeaning {
  code: CertificationErrorCode
  fields: readonly IdentityField[] | undefined
}

interface Row extends DanalMeaning {
  danalCodes: readonly string[]
}

function row(code: CertificationErrorCode, danalCodes: string, fields?: readonly IdentityField[]): Row {
  return { code, fields, danalCodes: danalCodes.trim().split(/\s+/) }
}

export const DANAL_CATEGORIES = {
  none: row('unknown', '0000'),
  quota_exceeded: row('rate_limited', '0042 0049 0093 0098'),
  otp_send_limit: row('rate_limited', '3041 3241 3531 4041 4441'),
  blocked_ip: row('rate_limited', '0062 0086 0090'),
  blocked_ip_phones: row('rate_limited', '0084'),
  blocked_rrn: row('line_ineligible', '0060'),
  blocked_phone: row('line_ineligible', '0061'),
  blocked_id: row('line_ineligible', '0063'),
  merchant_blocked: row('misconfigured', '0066'),
  merchant_config: row(
    'misconfigured',
    `
    1010 1120 1420 1720 2010 2120 2420 2510 2560 3013 3014 3015 3016 3017 3213 3214 3215 3216 3217 3613 3614
    3615 3616 3617 4013 4014 4015 4016 4017 4413 4414 4415 4416 4417 5021 5022 5036 5220 5221 5222 5223 5320
    5321 5322 5323 5421 5422 5425 6021 6022 6025 6036 6421 6422 6425 6436 9014 9015
  `,
  ),
  merchant_sms_unsupported: row('misconfigured', '1025 1325 3053 3253'),
  other: row(
    'unknown',
    `
    0256 0257 0258 0259 1200 1201 1202 1203 1204 1205 1208 1326 1500 1501 1502 1503 1504 1505 1508 1519 1800
    1801 1802 1803 1804 1805 1808 1819 2219 2419 3011 3021 3030 3034 3051 3052 3055 3211 3221 3251 3252 3255
    3421 3455 3611 3621 3634 3643 3655 4011 4021 4034 4155 4411 4421 4434 4455 5090 5206 5224 5290 5306 5324
    5390 5406 5490 5690 6006 6076 6090 6406 6476 6490 9005 9006 9007 9020 9021 9022 9999
  `,
  ),
  pass_app: row(
    'unknown',
    `
    2070 2080 2081 2371 2374 2376 2610 2671 2674 2676 2684 2810 2871 2874 2876 2884 4132 4133 4134 4135 4136
    4532 4533 4534 4634 4637 4666 4834 4837 4866 5760 5860 5862 5864 5865 5962 5964 5965 6070 6072 6075 6077
    6470 6472 6475 6477
  `,
  ),
  temporary: row(
    'carrier_unavailable',
    `
    1011 1311 1611 2011 2311 2372 2375 2410 2511 2520 2561 2570 2611 2620 2675 2682 2683 2719 2811 2820 2875
    2882 2883 2919 3045 3061 3245 3261 3445 3461 3645 3661 4045 4061 4445 4461 4640 4648 4649 4655 4748 4755
    4840 4848 4849 4855 4948 4955 5020 5420 5761 5861 5868 5968 6020 6071 6073 6074 6420 6471 6473 6474
  `,
  ),
  carrier_internal: row(
    'carrier_unavailable',
    `
    1060 2077 2078 2100 2300 2377 2378 2500 2527 2550 2577 2600 2677 2678 2700 2877 2878 2900 3009 3012 3038
    3043 3044 3060 3209 3212 3243 3244 3260 3409 3430 3432 3434 3443 3444 3460 3609 3612 3630 3644 3660 4012
    4030 4038 4043 4044 4099 4160 4409 4412 4438 4443 4444 4460 4531 4609 4809 5093 5095 5096 5097 5098 5099
    5293 5295 5296 5297 5298 5299 5393 5395 5396 5397 5398 5399 5493 5495 5496 5497 5498 5499 5693 5695 5696
    5697 5698 5699 5898 5998 6092 6093 6095 6096 6097 6098 6099 6493 6495 6496 6497 6498 6499 9018
  `,
  ),
  internal: row(
    'carrier_unavailable',
    `
    5201 5301 5866 5867 5966 5967 7001 9011 9012 9019 9028 9029 9030 9031 9033 9989 9990 9996 9997 9998
  `,
  ),
  carrier_maintenance: row(
    'carrier_unavailable',
    `
    1271 1280 1291 1292 1299 1571 1580 1591 1592 1599 1871 1880 1890 1892 1899 2079 2379 2679 2879 5291 5391
    6492 9001 9002 9003 9004
  `,
  ),
  sms_send_failed: row('carrier_unavailable', '1410 3050 3250 4150 5207 5294 5307 5394'),
  skt_guard_app_required: row('blocked_by_user', '1102 1402'),
  blocked_by_pass: row('blocked_by_user', '5040 5640 6040'),
  sms_blocked_by_user: row('blocked_by_user', '5041 5641'),
  mismatch_generic: row('identity_mismatch', '1110 2110 3066 3266 3466 3666 4166 4566 5001 5401 5601 6001 6401 7002'),
  mismatch_name: row('identity_mismatch', '3037 3637 4037 4437 5014 5414 6014 6414', ['name']),
  mismatch_birth_gender: row('identity_mismatch', '3036 3636 4036 4436 5013 5413 6013 6413', ['birth', 'genderDigit']),
  mismatch_carrier_phone: row('identity_mismatch', '3035 3635 4035 4435', ['carrier', 'phone']),
  format_generic: row(
    'invalid_input',
    `
    3022 3023 3028 3222 3223 3228 3422 3423 3428 3622 3623 3628 4022 4023 4028 4422 4423 4428 5030 5031 5033
    5230 5231 5232 5233 5236 5237 5238 5330 5331 5332 5333 5336 5337 5338 5430 5431 5433 5436 5437 5438 5630
    5631 5632 5633 6030 6031 6033 6039 6430 6431 6433 6439 9010
  `,
  ),
  format_phone: row(
    'invalid_input',
    `
    1206 1506 1806 3024 3224 3424 3624 4024 4424 5034 5234 5334 5634 6034 6434
  `,
    ['phone'],
  ),
  format_rrn: row('invalid_input', '1207 1507 1807 5035 5235 5335 6035 6435', ['birth', 'genderDigit']),
  format_name: row('invalid_input', '3025 3625 4025 4425', ['name']),
  format_birth: row('invalid_input', '3026 3626 4026 4426', ['birth']),
  format_gender: row('invalid_input', '3027 3627 4027 4427', ['genderDigit']),
  transaction_expired: row(
    'otp_expired',
    `
    1324 1622 2373 2673 2873 3042 3242 3442 4042 4442 4647 4847 5418 5863 5963 9993 9995
  `,
  ),
  transaction_abandoned: row('challenge_lost', '9032 9992'),
  corporate_pin: row('line_ineligible', '1362 2362'),
  ineligible_corporate: row('line_ineligible', '3033 3633 4033 4433 5015 5025 5415 6015 6415'),
  ineligible_prepaid: row('line_ineligible', '6003'),
  ineligible_suspended: row('line_ineligible', '3032 3632 4032 4432 5016 5216 5316 5416 6016 6416'),
  unsupported_by_carrier: row('line_ineligible', '9017'),
  otp_mismatch: row('otp_mismatch', '1710 3431 5417 9013'),
  attempt_limit: row('attempts_exceeded', '9991'),
  in_progress: row('in_progress', '9994'),
  in_progress_corporate: row('in_progress', '3446 4446'),
  mvno_required: row('mvno_required', '3039 4039 4439 5005 5905 6005 6405', ['isMvno']),
  mvno_not_applicable: row('mvno_not_applicable', '3639 5004 5604 6004 6404', ['isMvno']),
  age_not_allowed: row('age_not_allowed', '9016'),
} as const satisfies Record<string, Row>

const meanings = new Map<string, DanalMeaning>(
  Object.values(DANAL_CATEGORIES).flatMap(({ danalCodes, code, fields }: Row) =>
    danalCodes.map((danalCode) => [danalCode, { code, fields }] as const),
  ),
)

/** @param danalCode four digits */
export function findDanalMeaning(danalCode: string): DanalMeaning | undefined {
  return meanings.get(danalCode)
}
