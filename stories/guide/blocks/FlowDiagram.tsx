import type { Flow } from '@certification-form/core'
import { FLOW_MOVES } from './flowMoves.js'
import './guide.css'
import type { GuideLanguage, InBoth } from './guideLanguage.js'

type Step = Flow['step']

const BOX = { left: 96, right: 232, height: 60 }
const TOP: Record<Step, number> = { identity: 34, otp: 196, verified: 348 }
const LINE = 16

const STEPS: Record<Step, InBoth> = {
  identity: { en: 'details', ko: '본인 정보' },
  otp: { en: 'code', ko: '인증번호' },
  verified: { en: 'done', ko: '인증 완료' },
}

const ALT: InBoth = {
  en: 'The flow as a diagram: three steps, and an arrow for each move between them. The list below says the same.',
  ko: '인증 흐름 그림: 세 단계와 그 사이의 이동을 화살표로 나타냈어요. 아래 목록에 같은 내용이 글로 있어요.',
}

/** Where the words of the moves from one step to another stand, line below line. */
const WORDS: Record<string, { x: number; y: number; anchor?: 'end' }> = {
  'identity identity': { x: 262, y: 52 },
  'identity otp': { x: 118, y: 142, anchor: 'end' },
  'otp identity': { x: 216, y: 126 },
  'otp otp': { x: 262, y: 208 },
  'otp verified': { x: 174, y: 306 },
  'verified identity': { x: 22, y: 334 },
}

const ARROWS = [
  'M164 6V28',
  // identity → otp, and back
  'M128 94V190',
  'M206 196V100',
  'M164 256V342',
  // Stays at identity, at otp
  'M232 48C256 48 256 80 238 80',
  'M232 210C256 210 256 242 238 242',
  // From verified to identity, all around
  'M96 378H14V64H90',
]

/** The flow drawn: it takes the colour of the text around it, so it is right in light and dark. */
export function FlowDiagram({ language }: { language: GuideLanguage }) {
  return (
    <figure className="guide-flow sb-unstyled">
      <svg viewBox="0 0 380 420" role="img" aria-label={ALT[language]}>
        <defs>
          <marker
            id="guide-flow-tip"
            viewBox="0 0 8 8"
            refX="4"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {ARROWS.map((path) => (
          <path key={path} className="guide-flow-arrow" d={path} markerEnd="url(#guide-flow-tip)" />
        ))}
        {Object.entries(STEPS).map(([step, name]) => (
          <StepBox key={step} step={step as Step} name={name[language]} />
        ))}
        {Object.keys(WORDS).map((way) => (
          <WordsOfWay key={way} way={way} language={language} />
        ))}
      </svg>
    </figure>
  )
}

function StepBox({ step, name }: { step: Step; name: string }) {
  const { left, right, height } = BOX
  const middle = (left + right) / 2
  return (
    <g>
      <rect x={left} y={TOP[step]} width={right - left} height={height} rx="10" />
      <text className="guide-flow-step" x={middle} y={TOP[step] + 26}>
        {name}
      </text>
      <text className="guide-flow-code" x={middle} y={TOP[step] + 45}>
        {step}
      </text>
    </g>
  )
}

/** All moves of one way, as numbered in the list. */
function WordsOfWay({ way, language }: { way: string; language: GuideLanguage }) {
  const { x, y, anchor } = WORDS[way] ?? { x: 0, y: 0 }
  const moves = FLOW_MOVES.flatMap(({ ways, name }, index) =>
    ways.some((one) => one.join(' ') === way) ? [`${index + 1} ${name[language]}`] : [],
  )
  return moves.map((words, line) => (
    <text key={words} data-way={way} x={x} y={y + line * LINE} textAnchor={anchor}>
      {words}
    </text>
  ))
}
