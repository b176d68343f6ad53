/**
 * Runs steps in their order, so many side by side, each once those it needs are done. Most steps wait a part of their
 * time, for a server to start or a deadline to pass, or keep one core busy; another one fills that.
 */
export async function inLanes(steps, lanes, runStep) {
  const names = new Set(steps.map(({ name }) => name))
  const waiting = [...steps]
  const done = new Set()
  const running = new Set()

  // What is not among the steps was not asked for; who asked for some of them has the rest.
  const isReady = ({ needs = [] }) => needs.every((name) => done.has(name) || !names.has(name))

  const start = (step) => {
    waiting.splice(waiting.indexOf(step), 1)
    const run = async () => {
      await runStep(step)
      running.delete(ended)
      done.add(step.name)
    }
    const ended = run()
    running.add(ended)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? waiting.find(isReady) : undefined
    if (next) start(next)
    else if (running.size > 0) await Promise.race(running)
    else throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
  }
}
