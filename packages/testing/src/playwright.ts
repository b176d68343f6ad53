export { certificationPage } from './page-object/certificationPage.js'
export type { CertificationPage, PageLocator, PageOptions, PageScope } from './page-object/certificationPage.js'
export { type CertificationNames, KOREAN_NAMES } from './page-object/certificationNames.js'
export type {
  CertificationPageObject,
  FieldName,
  PageObjectOptions,
  PersonToType,
  StepName,
} from './page-object/certificationPageObject.js'
