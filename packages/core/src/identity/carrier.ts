/**
 * The three networks PortOne asks for. A budget (MVNO, 알뜰폰) line names the network it runs on plus `isMvno`.
 * Source: PortOne's V1 API description, `POST /certifications/otp/request`, `carrier`.
 */
export const CARRIERS = ['SKT', 'KT', 'LGT'] as const

export type CarrierErrorCode = 'carrier_required'

export type Carrier = (typeof CARRIERS)[number]

export function isCarrier(value: unknown): value is Carrier {
  return CARRIERS.some((carrier) => carrier === value)
}
