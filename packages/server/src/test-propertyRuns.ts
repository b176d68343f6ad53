/** Whether this is `npm run test:thorough`. */
const isThorough: boolean = process.env['THOROUGH'] !== undefined

/**
 * How often to try a property that takes long each time: on each push a fifth, always the same ones, so that it is red
 * only by what was pushed; all of them, and others each time, by `npm run test:thorough`.
 */
export function propertyRuns(all: number): { numRuns: number; seed?: number } {
  return isThorough ? { numRuns: all } : { numRuns: Math.ceil(all / 5), seed: 20_260_601 }
}
