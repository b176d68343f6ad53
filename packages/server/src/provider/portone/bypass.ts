// Parameters of the payment gateways themselves, which PortOne hands on untouched: their names are the gateways' own.
// Source: PortOne's guides for KCP and Danal identity verification. A browser never chooses any of them.

/** KCP's own parameters. */
export interface KcpBypass {
  /** Where the page is: `MC01` on a computer, `MC02` on a phone. KCP requires it; one server says one of them. */
  media_type: 'MC01' | 'MC02'
  /** The site a DI is made for. Default the one KCP issued. */
  web_siteid?: string
  /** Text of the SMS. Contains `[000000]`, which the code replaces. */
  cp_sms_msg?: string
  /** The number the SMS comes from. */
  cp_callback?: string
}

/** Danal's own parameters. */
export interface DanalBypass {
  /** Youngest age in years; younger people are refused with `age_not_allowed`. */
  AGELIMIT?: number
  /** URL of the page, or the name of an app without one: shown in the SMS. PortOne's default is 포트원. */
  CPTITLE?: string
}

const CODE_PLACE = '[000000]'

/**
 * @returns KCP's part of a bypass as it may be sent, nothing without one
 * @throws Error when KCP would refuse every request, or send an SMS without the code
 */
export function checkKcpBypass(provider: string, kcp: KcpBypass | undefined): KcpBypass | undefined {
  if (kcp === undefined) return undefined
  if (kcp.media_type !== 'MC01' && kcp.media_type !== 'MC02') {
    throw new Error(
      `${provider}() was given bypass.kcpV2 without a media_type, which KCP requires of every request. Write MC01 for ` +
        'pages on computers or MC02 for pages on phones.',
    )
  }
  if (kcp.cp_sms_msg !== undefined && !kcp.cp_sms_msg.includes(CODE_PLACE)) {
    throw new Error(
      `${provider}() was given a bypass.kcpV2.cp_sms_msg without ${CODE_PLACE}, so the SMS would come without its ` +
        `code. Write ${CODE_PLACE} where the code belongs.`,
    )
  }
  return kcp
}
