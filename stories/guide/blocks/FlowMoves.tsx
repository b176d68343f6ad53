import { FLOW_MOVES } from './flowMoves.js'
import './guide.css'
import type { GuideLanguage } from './guideLanguage.js'
import { Words } from './Words.js'

/** The moves of the flow in words, numbered as in the diagram. */
export function FlowMoves({ language }: { language: GuideLanguage }) {
  return (
    <ol className="guide-moves">
      {FLOW_MOVES.map(({ event, ways, name, text }) => (
        <li key={`${event} ${name.en}`}>
          <strong>{name[language]}</strong> <code>{event}</code>{' '}
          <span className="guide-ways">
            {ways.map(([from, to]) => (
              <span key={`${from} ${to}`}>{from === to ? `${from} ↺` : `${from} → ${to}`}</span>
            ))}
          </span>
          <span className="guide-text">
            <Words text={text[language]} />
          </span>
        </li>
      ))}
    </ol>
  )
}
