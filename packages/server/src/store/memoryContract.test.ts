import { memoryStore } from './memoryStore.js'
import { describeStore } from './test-describeStore.js'

describeStore('memoryStore', () => memoryStore())
