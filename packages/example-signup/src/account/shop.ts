/** Shown on the page and in the SMS: Korean SMS carry EUC-KR only, so no emoji and nothing long. */
export const SHOP_NAME = '여울담'

/** Below 14, Korean law asks for a parent's consent, which this shop does not handle. */
export const MIN_AGE = 14
