import '@certification-form/react/styles.css'

export { contender } from './ours.js'
