import { type Program, answerOf, bundleProgram, forkProgram, kill } from '../../src/test-program.js'
import type { CpuOptions } from '../cpuProcess.js'
import type { Measured } from '../figures.js'
import { type Answer, Line } from '../line.js'
import { type Post, CONFIRM, REQUEST, addressOf, hong, phoneOf, rawPost } from '../post.js'
import type { Stack } from '../stack.js'
import { expectAnswer, repeat } from './visit.js'

// Two are for the compiler.
const ROUNDS = 11
const WARM_UP = 2
const REQUESTS = 2000
const LINES = 32

interface Server {
  port: number
  /** Processor time so far, in microseconds. */
  usage: () => Promise<number>
  stop: () => Promise<void>
}

async function start(program: Program, options: CpuOptions): Promise<Server> {
  const child = forkProgram(program, options)
  const { port } = (await answerOf(child)) as { port: number }
  const usage = () => {
    const answer = answerOf(child)
    child.send('usage')
    return answer as Promise<number>
  }
  return { port, usage, stop: () => kill(child) }
}

/** Microseconds of processor time for each of a round's requests, and their answers. */
async function load({ port, usage }: Server, posts: readonly Post[]): Promise<{ cost: number; answers: Answer[] }> {
  const lines = await Promise.all(repeat(LINES, () => Line.open(port)))
  const answers: Answer[] = []
  const before = await usage()
  await Promise.all(
    lines.map(async (line, first) => {
      for (let at = first; at < posts.length; at += LINES) {
        const post = posts[at]
        if (post) answers[at] = await line.send(rawPost(post))
      }
    }),
  )
  const cost = ((await usage()) - before) / posts.length
  for (const line of lines) line.close()
  for (const answer of answers) expectAnswer(answer)
  return { cost, answers }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const ask = (path: string, round: number): Post[] =>
  repeat(REQUESTS, (at) => {
    const index = round * REQUESTS + at
    return { path, body: { ...hong, phone: phoneOf(index) }, address: addressOf(index) }
  })

interface Costs {
  bare: number[]
  duties: number[]
  request: number[]
  confirm: number[]
}

/** A request for a code and the confirm of a right one, beside a route that parses the same JSON, in turn. */
async function measure(bare: Server, alone: Server, full: Server): Promise<Costs> {
  const costs: Costs = { bare: [], duties: [], request: [], confirm: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const { cost: bareCost } = await load(bare, ask('/bare', round))
    const { cost: dutiesCost } = await load(alone, ask('/duties', round))
    const { cost: requestCost, answers } = await load(full, ask(REQUEST, round))
    const confirms = answers.map(({ body, cookie }) => ({
      path: CONFIRM,
      body: { impUid: body['impUid'], otp: '123456' },
      cookie,
    }))
    const { cost: confirmCost } = await load(full, confirms)
    if (round < WARM_UP) continue
    costs.bare.push(bareCost)
    costs.duties.push(dutiesCost)
    costs.request.push(requestCost)
    costs.confirm.push(confirmCost)
  }
  return costs
}

export async function cpu({ redis }: Stack): Promise<Measured<'cpu'>> {
  const program = await bundleProgram(new URL('../cpuProcess.ts', import.meta.url))
  const [bare, alone, full] = await Promise.all(repeat(3, () => start(program, { redisPort: redis?.port })))
  if (!bare || !alone || !full) throw new Error('no server')
  try {
    const costs = await measure(bare, alone, full)
    const [base = 1, least = 0, request = 0, confirm = 0] = [
      costs.bare,
      costs.duties,
      costs.request,
      costs.confirm,
    ].map(median)
    return {
      'times a bare POST: a request': request / base,
      'a confirm': confirm / base,
      'the duties of a request, with no handler around them': least / base,
      note: `${[base, least, request, confirm].map((cost) => Math.round(cost)).join(', ')} µs`,
    }
  } finally {
    await Promise.all([bare, alone, full].map((server) => server.stop()))
    program.remove()
  }
}
