import type { Flow, FlowEvent } from '@certification-form/core'
import type { InBoth } from './guideLanguage.js'

type Step = Flow['step']

/** One arrow of the diagram, or two where the same event moves from two steps alike. */
export interface FlowMove {
  event: FlowEvent['type']
  /** From which step to which. */
  ways: readonly (readonly [from: Step, to: Step])[]
  /** A few words: they stand in the diagram. */
  name: InBoth
  text: InBoth
}

/** Every move core's flow makes; a test holds them against the reducer. */
export const FLOW_MOVES: readonly FlowMove[] = [
  {
    event: 'requesting',
    ways: [
      ['identity', 'identity'],
      ['otp', 'otp'],
    ],
    name: { en: 'request begins', ko: '요청 시작' },
    text: {
      en: '`requestOtp` is called. The flow counts the request: an answer to an older one changes nothing from now on.',
      ko: '`requestOtp`를 불러요. 요청을 세어 두고, 앞선 요청의 답이 늦게 와도 아무것도 바꾸지 않아요.',
    },
  },
  {
    event: 'challenged',
    ways: [['identity', 'otp']],
    name: { en: 'code sent', ko: '발송 완료' },
    text: {
      en: 'The newest request was answered. The clock starts now, not when the button was pressed.',
      ko: '마지막 요청의 답이 왔어요. 남은 시간은 버튼을 눌렀을 때가 아니라 지금부터 흘러요.',
    },
  },
  {
    event: 'challenged',
    ways: [['otp', 'otp']],
    name: { en: 'another code', ko: '재발송' },
    text: {
      en: 'Another code was sent. Its challenge takes the place of the old one whole, and its clock starts anew.',
      ko: '인증번호를 다시 보냈어요. 앞선 인증번호는 통째로 새것으로 바뀌고 시간도 새로 흘러요.',
    },
  },
  {
    event: 'resendPostponed',
    ways: [['otp', 'otp']],
    name: { en: 'wait longer', ko: '재발송 대기' },
    text: {
      en: 'A resend was refused with a `retryAfter`: the wait grows. How long the code is good for stays as it was.',
      ko: '재발송이 `retryAfter`와 함께 거절됐어요. 기다릴 시간만 늘고, 인증번호의 유효 시간은 그대로예요.',
    },
  },
  {
    event: 'confirmed',
    ways: [['otp', 'verified']],
    name: { en: 'right code', ko: '인증 성공' },
    text: {
      en: '`confirmOtp` resolved for the challenge that is being answered. The result is what your server said.',
      ko: '지금 입력 중인 인증번호가 맞았어요. 결과는 서버가 알려 준 값이에요.',
    },
  },
  {
    event: 'confirmFailed',
    ways: [['otp', 'otp']],
    name: { en: 'wrong or old code', ko: '불일치·만료' },
    text: {
      en: 'A wrong code keeps the step and the clock and may tell how many tries are left. A code the server calls too old is too old, whatever this device thinks.',
      ko: '틀린 번호면 화면과 남은 시간을 그대로 두고 남은 횟수만 고쳐요. 서버가 만료라고 하면 기기 시계와 상관없이 만료예요.',
    },
  },
  {
    event: 'confirmFailed',
    ways: [['otp', 'identity']],
    name: { en: 'challenge over', ko: '인증번호 무효' },
    text: {
      en: 'No code can be right any more: the person was refused, the tries are used up, or the server no longer knows the challenge.',
      ko: '어떤 번호를 넣어도 될 수 없는 때예요. 본인 정보가 거절됐거나, 횟수를 다 썼거나, 서버가 모르는 인증번호예요.',
    },
  },
  {
    event: 'edited',
    ways: [['otp', 'identity']],
    name: { en: 'edit details', ko: '정보 수정' },
    text: {
      en: 'The person goes back. Every field is kept, and so is the challenge, until a field changes or its time is up.',
      ko: '앞 화면으로 돌아가요. 입력한 값은 모두 남고, 값을 바꾸거나 시간이 지나기 전에는 인증번호도 살아 있어요.',
    },
  },
  {
    event: 'resumed',
    ways: [['identity', 'otp']],
    name: { en: 'carry on', ko: '그대로 계속' },
    text: {
      en: 'The person comes forward again and has changed nothing: the code they have still works, and no SMS is sent.',
      ko: '바꾼 것 없이 다시 넘어오면 받아 둔 인증번호를 그대로 써요. 문자를 또 보내지 않아요.',
    },
  },
  {
    event: 'identityChanged',
    ways: [
      ['identity', 'identity'],
      ['otp', 'identity'],
    ],
    name: { en: 'details changed', ko: '정보 변경' },
    text: {
      en: 'What was asked for with the old details is worth nothing any more. A request under way is given up.',
      ko: '예전 정보로 받은 인증번호는 쓸 수 없어요. 진행 중인 요청도 그만둬요.',
    },
  },
  {
    event: 'reset',
    ways: [
      ['identity', 'identity'],
      ['otp', 'identity'],
      ['verified', 'identity'],
    ],
    name: { en: 'reset', ko: '초기화' },
    text: {
      en: 'All anew. It is the only way out of `verified`.',
      ko: '처음부터 다시 시작해요. 인증을 마친 뒤에는 이 길밖에 없어요.',
    },
  },
]
