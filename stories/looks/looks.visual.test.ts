import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORM_STATES } from '../states/formStates.js'
import { type Sheet, compareCells } from './compareCells.js'
import { type PhotographedLook, makeContactSheet } from './contactSheet.js'
import { HOST_NAMES } from './hosts/hostNames.js'
import { LOOKS, nameOf, plainOf } from './lookNames.js'
import { type Looks, openLooks } from './openLooks.js'
import { BASELINES, CONTACT_SHEET, HOW, RESULTS, fileOf, readBaseline, report, writeSheet } from './pictures.js'

const MEBIBYTE = 1024 * 1024

let looks: Looks

beforeAll(async () => {
  rmSync(RESULTS, { recursive: true, force: true })
  looks = await openLooks()
}, 60_000)

afterAll(() => looks?.close())

/** With `--update`, as for every other snapshot. */
function isUpdate(): boolean {
  return expect.getState().snapshotState.snapshotUpdateState === 'all'
}

/** What it has to look like: its own picture, else that of the plain one. */
function expectedOf(name: string, plain: string): string {
  return existsSync(fileOf(name)) ? name : plain
}

/** Compares with the picture there is; with `--update` it first makes one, unless the plain one would do. */
function judge(name: string, plain: string, sheet: Sheet): string[] {
  if (isUpdate()) {
    rmSync(fileOf(name), { force: true })
    const isOwn = name === plain || compareCells(readBaseline(plain), sheet).length > 0
    if (isOwn) writeSheet(fileOf(name), sheet)
  }
  return compareCells(readBaseline(expectedOf(name, plain)), sheet).map((one) => report(name, one))
}

describe('every state looks as it did', () => {
  it.each(LOOKS.map((look) => ({ name: nameOf(look), look })))('in $name', async ({ name, look }) => {
    const differences = judge(name, nameOf(plainOf(look)), await looks.photograph(look))
    expect(differences, `If the new looks are meant: ${HOW}`).toEqual([])
  })

  // Without its layer the stylesheet does for such hosts what the layers do for others.
  it.each(HOST_NAMES)("on a host's page: %s", async (host) => {
    const plain = `host-${host.replace('unlayered', 'layered')}`
    const differences = judge(`host-${host}`, plain, await looks.photographHost(host))
    expect(differences, `If the new looks are meant: ${HOW}`).toEqual([])
  })
})

describe('the pictures', () => {
  it('name each state that a changed token changes', async () => {
    const look = { theme: 'default', mode: 'light' } as const
    const before = readBaseline(nameOf(look))
    const style = await looks.page.addStyleTag({ content: ':root { --cf-button-radius: 4px }' })
    const changed = compareCells(before, await looks.photograph(look)).map(({ cell }) => cell)
    await style.evaluate((element) => element.parentNode?.removeChild(element))
    // All that have a button.
    expect(changed).toEqual(FORM_STATES.filter((state) => state !== 'verified'))
  })

  it('can all be seen on one sheet', async () => {
    if (isUpdate()) {
      const shown = LOOKS.filter(({ width }) => width === undefined).map((look): PhotographedLook => {
        const name = expectedOf(nameOf(look), nameOf(plainOf(look)))
        const { picture, cells } = readBaseline(name)
        return { look, png: readFileSync(fileOf(name)), size: picture, cells }
      })
      writeSheet(CONTACT_SHEET, { picture: await makeContactSheet(looks.page, shown), cells: {} })
    }
    expect(existsSync(CONTACT_SHEET), HOW).toBe(true)
  })

  it('are none of a look that is gone', () => {
    const wanted = [...LOOKS.map(nameOf), ...HOST_NAMES.map((host) => `host-${host}`)].map((name) => `${name}.png`)
    const gone = () => readdirSync(BASELINES).filter((name) => !wanted.includes(name))
    if (isUpdate()) for (const name of gone()) rmSync(`${BASELINES}/${name}`)
    expect(gone(), HOW).toEqual([])
  })

  it('are small', () => {
    const sizes = readdirSync(BASELINES).map((name) => statSync(`${BASELINES}/${name}`).size)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(3 * MEBIBYTE)
    expect(statSync(CONTACT_SHEET).size).toBeLessThan(1.5 * MEBIBYTE)
  })
})
