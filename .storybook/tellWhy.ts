import type { ArgTypesEnhancer } from 'storybook/internal/types'

/** Says below a prop's description why it has no control (`noControl` of stories/controls.tsx). */
export const tellWhy: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { why, description = '' } = argType
      return [name, why ? { ...argType, description: `${description}\n\n*No control:* ${why}` } : argType]
    }),
  )
