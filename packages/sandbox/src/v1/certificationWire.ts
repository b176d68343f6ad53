import { fakeCi, fakeDi } from '../danal/fakeKeys.js'
import { birthday, gender, isForeigner } from '../danal/identity.js'
import type { Verification } from '../danal/verifications.js'
import type { Settings } from '../sandboxOptions.js'

/** `CertificationAnnotation` of PortOne's description. */
export type CertificationWire = Record<string, string | number | boolean | null>

function common({ impUid, merchantUid }: Verification): CertificationWire {
  return {
    imp_uid: impUid,
    ...(merchantUid === undefined ? {} : { merchant_uid: merchantUid }),
    pg_provider: 'danal',
  }
}

// Before the OTP is confirmed the record exists already, with next to nothing in it.
function uncertified(verification: Verification): CertificationWire {
  return {
    ...common(verification),
    pg_tid: null,
    name: null,
    gender: null,
    birthday: null,
    foreigner: false,
    foreigner_v2: null,
    certified: false,
    certified_at: 0,
    unique_key: null,
    unique_in_site: null,
  }
}

function carrierFields({ identity }: Verification, { carrierApproved }: Settings): CertificationWire {
  if (!carrierApproved) return {}
  return { phone: identity.phone, carrier: identity.isMvno ? `${identity.carrier}_MVNO` : identity.carrier }
}

function foreignerFields({ identity }: Verification, { foreignerSupplied }: Settings): CertificationWire {
  const foreigner = isForeigner(identity)
  return foreignerSupplied ? { foreigner, foreigner_v2: foreigner } : { foreigner: false, foreigner_v2: null }
}

/** The record as PortOne answers it: the person only once the OTP was confirmed. */
export function certificationWire(verification: Verification, settings: Settings): CertificationWire {
  const { identity, certifiedAt } = verification
  if (certifiedAt === undefined) return uncertified(verification)
  return {
    ...common(verification),
    pg_tid: `SANDBOX${verification.impUid.replace('imp_', '')}`,
    name: identity.name,
    gender: gender(identity),
    birthday: birthday(identity.birth, identity.genderDigit) ?? null,
    ...foreignerFields(verification, settings),
    ...carrierFields(verification, settings),
    certified: true,
    certified_at: Math.floor(certifiedAt / 1000),
    ...(settings.ciSupplied ? { unique_key: fakeCi(identity) } : {}),
    unique_in_site: fakeDi(identity, settings.impKey),
  }
}
