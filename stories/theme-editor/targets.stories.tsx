import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { localePack } from '../localePack.js'
import { ThemeEditor } from './ThemeEditor.js'

const meta: Meta<typeof ThemeEditor> = {
  title: 'Theme editor/Targets',
  component: ThemeEditor,
  // A test that happens to be a story.
  tags: ['!dev'],
  globals: { theme: 'default', contrast: 'standard', density: 'comfortable' },
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    // axe measures of a control in a list only what its scrolling leaves.
    a11y: { config: { rules: [{ id: 'target-size', enabled: true, selector: ':not(.te-scroll *)' }] } },
  },
  render: (_args, { globals }) => <ThemeEditor pack={localePack(globals)} start="default" startMode="light" />,
}

export default meta

/** What is pressed is 24 px high and wide or more, as WCAG 2.5.8 asks, wherever the list is scrolled to. */
export const BigEnough: StoryObj<typeof ThemeEditor> = {
  play: async ({ canvasElement }) => {
    const controls = canvasElement.querySelectorAll(
      '.te-scroll :is(input, button, select, textarea):not([data-cf-part])',
    )
    await expect(controls.length).toBeGreaterThan(60)
    const targets = Array.from(controls, (control) => control.closest('label') ?? control)
    const small = Array.from(targets, (target) => target.getBoundingClientRect()).filter(
      ({ width, height }) => width > 0 && Math.min(width, height) < 24,
    )
    await expect(small).toEqual([])
  },
}
