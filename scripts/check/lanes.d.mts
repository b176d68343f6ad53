interface LaneStep {
  name: string
  needs?: string[]
}

export function inLanes<Step extends LaneStep>(
  steps: readonly Step[],
  lanes: number,
  runStep: (step: Step) => Promise<void>,
): Promise<void>
