// The package types its root only; its root loads every database adapter, which edge runtimes cannot.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  import type { RateLimiterMemory } from 'rate-limiter-flexible'
  const constructor: typeof RateLimiterMemory
  export = constructor
}
