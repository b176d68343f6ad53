/**
 * Runs steps in their order, so many side by side, each once those it needs are done. Most steps wait a part of their
 * time, for a server to start or a deadline to pass, or keep one core busy; another one fills that. One that `waits`
 * most of its time takes no lane, unless there is only one.
 */
export async function inLanes(steps, lanes, runStep) {
  const names = new Set(steps.map(({ name }) => name))
  const waiting = [...steps]
  const done = new Set()
  const running = new Set()
  let busy = 0

  // What is not among the steps was not asked for; who asked for some of them has the rest.
  const isReady = ({ needs = [] }) => needs.every((name) => done.has(name) || !names.has(name))

  const takes = ({ waits = false }) => (waits && lanes > 1 ? 0 : 1)

  const start = (step) => {
    waiting.splice(waiting.indexOf(step), 1)
    const run = async () => {
      busy += takes(step)
      await runStep(step)
      busy -= takes(step)
      running.delete(ended)
      done.add(step.name)
    }
    const ended = run()
    running.add(ended)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find((step) => isReady(step) && (takes(step) === 0 || busy < lanes))
    if (next) start(next)
    else if (running.size > 0) await Promise.race(running)
    else throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
  }
}
