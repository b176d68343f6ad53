interface LaneStep {
  name: string
  needs?: string[]
  alone?: boolean
}

export function inLanes<Step extends LaneStep>(
  steps: readonly Step[],
  lanes: number,
  runStep: (step: Step) => Promise<void>,
): Promise<void>
