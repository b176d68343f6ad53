import { portoneV1 } from './portone/portoneV1.js'
import { portoneV2 } from './portone/v2/portoneV2.js'
import { describeProvider } from './test-describeProvider.js'

describeProvider({
  name: 'portoneV1',
  create: ({ impKey, impSecret }, apiBase) => portoneV1({ impKey, impSecret, apiBase }),
  calls: {
    request: /^POST \/certifications\/otp\/request$/,
    confirm: /^POST \/certifications\/otp\/confirm\//,
    read: /^GET \/certifications\//,
  },
})

describeProvider({
  name: 'portoneV2',
  create: ({ apiSecret, channelKey, storeId }, apiBase) => portoneV2({ apiSecret, channelKey, storeId, apiBase }),
  calls: {
    request: /^POST \/identity-verifications\/[^/]+\/(?:send|resend)$/,
    confirm: /^POST \/identity-verifications\/[^/]+\/confirm$/,
    read: /^GET \/identity-verifications\//,
  },
})
