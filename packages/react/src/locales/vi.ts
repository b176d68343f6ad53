import type { EveryParameter } from './everyParameter.js'
import type { Messages } from './messages.js'

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} giây`
  return seconds < 2 * 60 * 60 ? `${Math.ceil(seconds / 60)} phút` : `${Math.ceil(seconds / 3600)} giờ`
}

function later(retryAfter: number | undefined): string {
  if (retryAfter === 0) return 'Bây giờ bạn có thể thử lại.'
  return `Vui lòng thử lại sau ${retryAfter === undefined ? 'giây lát' : duration(retryAfter)}.`
}

const texts = {
  locale: 'vi',
  labels: {
    form: 'Xác minh danh tính bằng điện thoại',
    name: 'Họ và tên',
    birth: 'Ngày sinh 6 chữ số (YYMMDD)',
    genderDigit: 'Chữ số đầu tiên ở phần sau của số đăng ký',
    carrier: 'Nhà mạng',
    carriers: { SKT: 'SKT', KT: 'KT', LGT: 'LG U+' },
    mvno: 'Nhà mạng giá rẻ (알뜰폰)',
    phone: 'Số điện thoại di động',
    otp: 'Mã xác minh 6 chữ số',
    mvnoCarrier: (carrier) => `${carrier} giá rẻ (알뜰폰)`,
    terms: 'Đồng ý điều khoản',
    agreeToAll: 'Đồng ý tất cả',
    optionalIncluded: 'gồm cả mục không bắt buộc',
  },
  headings: { identity: 'Xác minh danh tính bằng điện thoại', otp: 'Nhập mã xác minh' },
  help: {
    mvnoNetwork: 'Tôi không biết mạng nào',
    mvnoNetworkText:
      'Bạn có thể xem trong ứng dụng của nhà mạng giá rẻ hoặc hỏi tổng đài. Nếu vẫn không biết, hãy thử chọn từng mạng.',
  },
  terms: { required: 'bắt buộc', optional: 'không bắt buộc', view: (label) => `Xem ${label}` },
  hints: {
    name: 'Nhập đúng như tên đã đăng ký với nhà mạng.',
    mvno: 'Bật lên nếu bạn dùng nhà mạng giá rẻ (알뜰폰), rồi chọn mạng mà nhà mạng đó sử dụng.',
    noOtp: 'Nếu không nhận được tin nhắn, hãy kiểm tra mục tin nhắn rác và ứng dụng xác thực của nhà mạng.',
  },
  actions: {
    requestOtp: 'Nhận mã xác minh',
    confirmOtp: 'Xác nhận',
    resendOtp: 'Nhận lại mã xác minh',
    editIdentity: 'Sửa thông tin',
    turnMvnoOn: 'Chuyển sang nhà mạng giá rẻ và nhận lại mã',
    turnMvnoOff: 'Bỏ nhà mạng giá rẻ và nhận lại mã',
  },
  otpSentTo: (phone) => `Vui lòng nhập mã xác minh (인증번호) đã gửi đến số ${phone}.`,
  timeLeft: 'Thời gian còn lại',
  timeIsUp: 'Đã hết thời gian nhập mã. Vui lòng nhận lại mã xác minh.',
  resendWait: (seconds) => `Bạn có thể nhận lại mã sau ${duration(seconds)}.`,
  verified: 'Bạn đã xác minh danh tính xong.',
  verifyFirst: 'Vui lòng xác minh danh tính trước.',
  mismatchChecklist: [
    'Họ và tên đã đăng ký với nhà mạng',
    'Ngày sinh và chữ số đầu tiên ở phần sau của số đăng ký',
    'Nhà mạng, và có phải nhà mạng giá rẻ không',
    'Số điện thoại di động',
  ],
  status: {
    requesting: 'Đang yêu cầu mã xác minh.',
    sent: 'Đã gửi mã xác minh.',
    resent: 'Đã gửi lại mã xác minh. Vui lòng nhập mã mới.',
    resumed: 'Vui lòng nhập mã xác minh đã gửi trước đó.',
    confirming: 'Đang kiểm tra mã xác minh.',
    secondsLeft: (seconds) => `Còn ${seconds} giây.`,
    revealed: (label) => `Tiếp theo: ${label}`,
    termsChanged: 'Điều khoản đã thay đổi. Vui lòng đồng ý lại.',
  },
  fieldErrors: {
    name_required: 'Vui lòng nhập họ và tên.',
    name_too_short: 'Vui lòng nhập ít nhất hai chữ cái.',
    name_too_long: 'Họ và tên chỉ được dài tối đa 50 ký tự.',
    name_unfinished: 'Có chữ Hàn chưa gõ xong. Vui lòng sửa lại.',
    name_characters: 'Vui lòng chỉ dùng chữ Hàn, chữ Latinh hoặc chữ Hán.',
    birth_required: 'Vui lòng nhập ngày sinh.',
    birth_incomplete: 'Vui lòng nhập đủ 6 chữ số, ví dụ 900101.',
    birth_impossible: 'Ngày này không tồn tại. Vui lòng kiểm tra lại ngày sinh.',
    birth_under_age: (minAge) => `Bạn phải đủ ${minAge} tuổi trở lên để xác minh.`,
    gender_digit_required: 'Vui lòng nhập chữ số đầu tiên ở phần sau của số đăng ký.',
    gender_digit_invalid: 'Vui lòng nhập một chữ số từ 1 đến 8.',
    gender_digit_wrong_century: 'Chữ số này không khớp với ngày sinh. Vui lòng kiểm tra lại cả hai.',
    carrier_required: 'Vui lòng chọn nhà mạng.',
    phone_required: 'Vui lòng nhập số điện thoại di động.',
    phone_incomplete: 'Vui lòng nhập đủ 11 chữ số.',
    phone_not_010: 'Chỉ có thể xác minh số bắt đầu bằng 010.',
    otp_required: 'Vui lòng nhập mã xác minh.',
    otp_incomplete: 'Vui lòng nhập đủ 6 chữ số.',
    terms_required: 'Vui lòng đồng ý với các điều khoản bắt buộc.',
    refused: 'Không khớp với thông tin của nhà mạng. Vui lòng kiểm tra lại.',
    invalid: 'Sai định dạng. Vui lòng kiểm tra lại.',
  },
  errors: {
    invalid_input: 'Vui lòng kiểm tra lại thông tin đã nhập.',
    identity_mismatch: 'Không khớp với thông tin đã đăng ký với nhà mạng. Vui lòng kiểm tra lại:',
    mvno_required: 'Đây là số của nhà mạng giá rẻ. Vui lòng chuyển sang nhà mạng giá rẻ và nhận lại mã.',
    mvno_not_applicable: 'Đây không phải số của nhà mạng giá rẻ. Vui lòng bỏ nhà mạng giá rẻ và nhận lại mã.',
    line_ineligible:
      'Không thể xác minh bằng tin nhắn với số của công ty, số trả trước hoặc số bị tạm khóa. Vui lòng dùng cách khác.',
    blocked_by_user:
      'Số này đã chặn xác minh danh tính. Vui lòng bỏ chặn trong ứng dụng PASS hoặc qua nhà mạng, hoặc dùng cách khác.',
    age_not_allowed: 'Bạn chưa đủ tuổi để dùng dịch vụ này.',
    otp_mismatch: ({ attemptsLeft }) =>
      !attemptsLeft
        ? 'Mã xác minh không đúng. Vui lòng kiểm tra lại.'
        : `Mã xác minh không đúng. Bạn còn ${attemptsLeft} lần nhập.`,
    otp_expired: 'Đã hết thời gian nhập mã. Vui lòng nhận lại mã xác minh.',
    attempts_exceeded: ({ retryAfter }) => `Bạn đã nhập sai mã quá nhiều lần. ${later(retryAfter)}`,
    challenge_lost: 'Mã xác minh này không còn dùng được. Vui lòng tiếp tục ở cửa sổ khác hoặc nhận lại mã xác minh.',
    resend_too_soon: ({ retryAfter }) => `Mã xác minh vừa được gửi. ${later(retryAfter)}`,
    rate_limited: ({ retryAfter }) => `Có quá nhiều yêu cầu. ${later(retryAfter)}`,
    in_progress: ({ retryAfter }) => `Yêu cầu trước đang được xử lý. ${later(retryAfter)}`,
    carrier_unavailable: ({ retryAfter }) => `Không thể kết nối với nhà mạng. ${later(retryAfter)}`,
    sms_uncertain: ({ retryAfter }) =>
      `Chúng tôi không biết tin nhắn đã được gửi hay chưa. Hãy chờ xem có tin nhắn đến không. ${later(retryAfter)}`,
    misconfigured: 'Hiện không thể xác minh danh tính. Vui lòng báo cho bộ phận hỗ trợ khách hàng.',
    forbidden: 'Yêu cầu đã bị từ chối. Vui lòng tải lại trang và thử lại.',
    network: 'Không thể kết nối. Vui lòng kiểm tra kết nối Internet và thử lại.',
    timeout: ({ retryAfter }) => `Phản hồi quá chậm. ${later(retryAfter)}`,
    aborted: 'Yêu cầu đã dừng.',
    unknown: ({ retryAfter }) => `Đã xảy ra lỗi. ${later(retryAfter)}`,
  },
} satisfies Messages

/** Vietnamese. */
export const vi: Messages = texts satisfies EveryParameter<typeof texts>
