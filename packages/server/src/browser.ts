// What bundlers for browsers get instead of the package and its mounts. It has the names of all, so that a bundle builds
// and the sentence below is what its developer reads rather than a list of missing exports.

function refuse(): never {
  throw new Error(
    '@certification-form/server was loaded in a browser. It holds the PortOne secret, which every visitor could read ' +
      'there, and verifies people, which a browser cannot prove. Import it in server code only; in the browser use ' +
      'createHttpAdapter from @certification-form/core, which calls it over HTTP.',
  )
}

export const createCertification = refuse
export const portoneV1 = refuse
export const portoneV2 = refuse
export const memoryStore = refuse
export const redisStore = refuse
export const openTelemetry = refuse
export const ProviderError = refuse
export const ageOf = refuse
export const isAtLeast = refuse
export const isSameName = refuse
export const duplicateKeys = refuse
export const DEFAULT_LIMITS = {}
export const toNodeHandler = refuse
export const toHonoHandler = refuse
export const toExpressHandler = refuse
export const toFastifyHandler = refuse
export const toFastifyPlugin = refuse
export const toRouteHandlers = refuse
export const toApiRoute = refuse

refuse()
