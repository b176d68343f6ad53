/** The three networks. A budget (MVNO, 알뜰폰) line is one of them with `isMvno`, as PortOne V1 asks for it. */
export const CARRIERS = ['SKT', 'KT', 'LGT'] as const
export type Carrier = (typeof CARRIERS)[number]

/** What a phone number really is at its carrier, whatever the person says it is. */
export interface Line {
  carrier: Carrier
  isMvno: boolean
}

// What each carrier answers when the line is not its own. SKT only ever says that something does not match;
// LG U+ has no code for a wrong carrier either; KT has one.
const NOT_OUR_LINE: Record<Carrier, string> = { SKT: '1110', KT: '3035', LGT: '5001' }

// Keyed by what the person should have chosen. SKT never tells that the MVNO choice was the mistake.
const SHOULD_BE_MVNO: Record<Carrier, string> = { SKT: '1110', KT: '3039', LGT: '5005' }
const SHOULD_NOT_BE_MVNO: Record<Carrier, string> = { SKT: '1110', KT: '3639', LGT: '5004' }

/** The Danal code that the chosen carrier answers for this line, or `undefined` when the choice was right. */
export function lineRefusal(line: Line, chosen: Line): string | undefined {
  if (chosen.carrier !== line.carrier) return NOT_OUR_LINE[chosen.carrier]
  if (chosen.isMvno === line.isMvno) return undefined
  return (line.isMvno ? SHOULD_BE_MVNO : SHOULD_NOT_BE_MVNO)[line.carrier]
}
