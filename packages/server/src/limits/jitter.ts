/**
 * A wait that is told to many at the same moment, lengthened by up to `most` seconds: those who all came back at once
 * would only be refused again. A resend's wait needs none, since it begins at each visitor's own tap.
 */
export function withJitter(seconds: number, most: number): number {
  return Math.ceil(seconds + Math.random() * most)
}
