import type { Browser } from 'playwright'
import { type Files, buildPage } from './buildPage.js'
import { medians } from './median.js'
import type { Comparison } from './report.js'
import { servePages } from './servePages.js'
import { type Times, type Visit, type VisitOptions, heldBy, open, rendersOf, timesOf } from './visit.js'

/** Who is compared in Chromium: the title of its row by its module. */
export type Contenders = Readonly<Record<string, string>>

export const FORMS: Contenders = {
  floor: 'bare HTML: the floor',
  ourElements: 'the elements of ours by React, nothing behind them',
  handWritten: 'hand-written, react-hook-form + zod',
  ours: '**`<CertificationForm>`**',
  oursStyled: '**`<CertificationForm>`** with its stylesheet',
  amplify: 'Amplify Authenticator',
  firebaseUi: 'Firebase UI, phone form',
  supertokens: 'SuperTokens passwordless',
  supabase: 'Supabase Auth UI',
  betterAuthUi: 'better-auth-ui, e-mail code',
  ory: 'Ory Elements login',
}

export const OTP_INPUTS: Contenders = {
  floorOtp: 'bare `<input>`: the floor',
  ourOtp: '**`<OtpInput>`**',
  inputOtp: 'input-otp',
  radixOtp: 'Radix',
  baseUiOtp: 'Base UI',
  arkOtp: 'Ark',
  mantineOtp: 'Mantine',
  reactOtpInput: 'react-otp-input',
}

// Slowed down, a round takes longer, and what else the machine does matters less.
const ROUNDS: Readonly<Record<number, number>> = { 1: 5, 6: 3 }

export interface Field {
  /** Of a contender's module. */
  names: readonly string[]
  visit: <Answer>(name: string, options: VisitOptions, work: (visit: Visit) => Promise<Answer>) => Promise<Answer>
}

/** Builds the pages of all contenders, and serves them while the work is done. */
export async function withPages<Answer>(
  browser: Browser,
  contenders: Contenders,
  work: (field: Field) => Promise<Answer>,
): Promise<Answer> {
  const names = Object.keys(contenders)
  const pages = new Map<string, Files>()
  for (const name of names) pages.set(name, await buildPage(name))
  const { origin, close } = await servePages(pages)
  try {
    return await work({
      names,
      async visit(name, options, inVisit) {
        // Minutes without a word look like a standstill.
        process.stderr.write('.')
        const visit = await open(browser, `${origin}/${name}/${options.query ?? ''}`, options)
        try {
          return await inVisit(visit)
        } finally {
          await visit.close()
        }
      },
    })
  } finally {
    close()
  }
}

/** The medians of rounds in which everybody had a turn, so that a busy minute of the machine is everybody's. */
async function timeAll({ names, visit }: Field, slowdown: number): Promise<Map<string, Times>> {
  const rounds = new Map<string, Times[]>(names.map((name) => [name, []]))
  for (let round = 0; round < (ROUNDS[slowdown] ?? 1); round += 1)
    for (const name of names) rounds.get(name)?.push(await visit(name, { slowdown }, timesOf))
  return new Map([...rounds].map(([name, times]) => [name, medians(times)]))
}

const COLUMNS = ['first mount', 'mount', 'keystroke', 'fields → code'] as const

/** Times and renders of contenders in Chromium, unslowed and six times slowed down, and what is held after all. */
export async function compareForms(
  browser: Browser,
  contenders: Contenders,
  about: { name: string; title: string; base: string },
): Promise<Comparison[]> {
  return withPages(browser, contenders, async (field) => {
    const comparisons: Comparison[] = []
    for (const slowdown of Object.keys(ROUNDS).map(Number)) {
      const times = await timeAll(field, slowdown)
      comparisons.push({
        name: `${about.name}-${slowdown}x`,
        title: `${about.title}, processor ${slowdown === 1 ? 'as it is' : `${slowdown} times slower`}`,
        unit: 'milliseconds of the main thread',
        columns: COLUMNS,
        base: contenders[about.base] ?? '',
        drawn: [1, 2],
        rows: [...times].map(([name, { first, mount, keystroke, step }]) => ({
          title: contenders[name] ?? name,
          values: [first, mount, keystroke, step],
        })),
      })
    }
    return [...comparisons, await compareRest(field, contenders, about)]
  })
}

async function compareRest(
  { names, visit }: Field,
  contenders: Contenders,
  { name, title }: { name: string; title: string },
): Promise<Comparison> {
  const rows = []
  for (const one of names) {
    const renders = await visit(one, { counts: true }, rendersOf)
    const held = await visit(one, {}, heldBy)
    const values = [renders.mount, renders.commits, renders.components, held.kib, held.nodes]
    rows.push({ title: contenders[one] ?? one, values })
  }
  return {
    name: `${name}-renders`,
    title: `${title}, renders and memory`,
    unit: 'how many',
    columns: [
      'components rendered by a mount',
      'commits per keystroke',
      'components rendered per keystroke',
      'KiB held after 1,000 mounts and unmounts',
      'nodes held',
    ],
    drawn: [0, 3],
    rows,
  }
}
