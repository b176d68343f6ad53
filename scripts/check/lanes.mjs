/**
 * Runs steps in their order, so many side by side, each once those it needs are done. Most steps wait a part of their
 * time, for a server to start or a deadline to pass, or keep one core busy; another one fills that. One that runs `alone`
 * waits until no other is left to begin: what it looks at are deadlines.
 */
export async function inLanes(steps, lanes, runStep) {
  const names = new Set(steps.map(({ name }) => name))
  const waiting = [...steps]
  const done = new Set()
  const running = new Set()
  let taken = 0

  // What is not among the steps was not asked for; who asked for some of them has the rest.
  const isReady = ({ needs = [] }) => needs.every((name) => done.has(name) || !names.has(name))

  const lanesOf = ({ alone = false }) => (alone ? lanes : 1)

  const start = (step) => {
    waiting.splice(waiting.indexOf(step), 1)
    const run = async () => {
      taken += lanesOf(step)
      await runStep(step)
      taken -= lanesOf(step)
      running.delete(ended)
      done.add(step.name)
    }
    const ended = run()
    running.add(ended)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find((step) => isReady(step) && taken + lanesOf(step) <= lanes)
    if (next) start(next)
    else if (running.size > 0) await Promise.race(running)
    else throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
  }
}
