/**
 * A wait that ends for many at the same moment, lengthened by up to `most` seconds: those who all came back at once
 * would only be refused again. Waits that begin at each visitor's own tap, as a resend's does, are spread already.
 */
export function withJitter(seconds: number, most: number): number {
  return Math.ceil(seconds + Math.random() * most)
}
