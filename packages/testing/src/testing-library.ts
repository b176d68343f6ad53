export { certificationScreen } from './page-object/certificationScreen.js'
export type { CertificationScreen, ScreenQueries, ScreenUser } from './page-object/certificationScreen.js'
export { type CertificationNames, KOREAN_NAMES } from './page-object/certificationNames.js'
export type {
  CertificationPageObject,
  FieldName,
  PageObjectOptions,
  PersonToType,
  StepName,
} from './page-object/certificationPageObject.js'
