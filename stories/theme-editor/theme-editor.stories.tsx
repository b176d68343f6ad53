import type { ThemeMode } from '@certification-form/theme'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, waitFor, within } from 'storybook/test'
import { localePack } from '../localePack.js'
import { ThemeEditor } from './ThemeEditor.js'
import { editorOf, paste } from './editorOf.js'

type Choices = Record<string, unknown>

/** The mode to begin with, as the address has it. */
function modeOf({ colorMode, contrast, density }: Choices): ThemeMode {
  if (contrast === 'more') return colorMode === 'dark' ? 'dark-contrast' : 'contrast'
  if (colorMode === 'dark') return 'dark'
  return density === 'compact' ? 'compact' : 'light'
}

/**
 * Make the form look like a shop, see that it stays readable, and hand a developer one file. The theme, contrast and
 * density of the toolbar are what it begins with; then it has its own.
 */
const meta: Meta<typeof ThemeEditor> = {
  // In a group of its own: Storybook shows what is in none before all groups, and the guide is to be the first.
  title: 'Theme editor/Editor',
  id: 'theme-editor',
  component: ThemeEditor,
  // Around the editor nothing is themed: the preview alone is.
  globals: { theme: 'default', contrast: 'standard', density: 'comfortable' },
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    // axe measures of a control in a list only what its scrolling leaves; targets.stories.tsx measures them whole.
    a11y: { config: { rules: [{ id: 'target-size', enabled: true, selector: ':not(.te-scroll *)' }] } },
  },
  render: (_args, { globals, userGlobals }) => {
    // What the address says, also where this story says otherwise; a test that renders it alone has no address.
    const chosen: Choices = { ...globals, ...userGlobals }
    const start = String(chosen['theme'])
    const startMode = modeOf({ ...chosen, colorMode: globals['colorMode'] })
    return <ThemeEditor pack={localePack(globals)} start={start} startMode={startMode} />
  },
}

export default meta

type Story = StoryObj<typeof ThemeEditor>

// What a person left in the editor is theirs; a story that plays begins anew and leaves nothing. It plays in light: the
// whole editor takes axe seconds, and what it finds in dark it finds in the two stories that do not play.
const forget = () => sessionStorage.removeItem('certification-form/theme-editor')
const anew: Story = {
  globals: { colorMode: 'light' },
  beforeEach: () => {
    forget()
    return forget
  },
}

export const Editor: Story = { name: 'Theme editor' }

const TOO_PALE = '#f2c200'

/** A brand's color that nobody could read, and what the editor offers against it. */
export const FromPaleToReadable: Story = {
  ...anew,
  play: async ({ userEvent, ...context }) => {
    const editor = editorOf(context)
    const { words, row, text, button } = editor
    await editor.arrived()
    await editor.status(words.failures(0, words.modes.light))
    await paste(userEvent, text('color.accent'), TOO_PALE)
    const problems = new RegExp(words.problems(99).replace('99', String.raw`\d+`))
    const flag = await within(row('color.accent')).findByRole('button', { name: problems })
    await expect(editor.tab('contrast')).toHaveTextContent('⚠')
    await userEvent.click(flag)
    await expect(editor.tab('contrast')).toHaveAttribute('aria-selected', 'true')
    // The accent in a lightness that mends every pair of it at once.
    const [mending] = within(context.canvasElement).getAllByRole('button', { name: /color\.accent\b(?!-)/ })
    const mended = /#[\da-f]{6}/.exec(mending?.textContent ?? '')?.[0]
    if (!mending || !mended) throw new Error('There is no suggestion for the accent.')
    await userEvent.click(mending)
    await editor.status(words.failures(0, words.modes.light))

    await userEvent.click(editor.tab('tokens'))
    await expect(text('color.accent')).toHaveValue(mended)
    await userEvent.click(button(words.undo))
    await expect(text('color.accent')).toHaveValue(TOO_PALE)
    await userEvent.click(button(words.redo))
    await expect(text('color.accent')).toHaveValue(mended)
    await userEvent.click(within(row('color.accent')).getByRole('button', { name: words.reset('color.accent') }))
    await expect(within(row('color.accent')).queryByText(words.changed)).not.toBeInTheDocument()
    await expect(button(words.resetAll)).toBeDisabled()
  },
}

const main = (form: HTMLElement) => form.querySelector<HTMLElement>('[data-cf-part=request-button]') as HTMLElement

/** What follows the accent follows it on the form too, until it has a color of its own. */
export const Following: Story = {
  ...anew,
  play: async ({ userEvent, ...context }) => {
    const editor = editorOf(context)
    const { words, row, text } = editor
    await editor.arrived()
    const background = () => getComputedStyle(main(editor.form('filled'))).backgroundColor
    await expect(row('button.background')).toHaveTextContent(words.follows('color.accent'))
    await paste(userEvent, text('color.accent'), '#7a1fa2')
    await waitFor(() => expect(background()).toBe('rgb(122, 31, 162)'))
    await expect(text('button.background')).toHaveValue('#7a1fa2')
    await paste(userEvent, text('button.background'), '#005c3b')
    await waitFor(() => expect(background()).toBe('rgb(0, 92, 59)'))
    await expect(row('button.background')).not.toHaveTextContent(words.follows('color.accent'))
    // Another mode keeps what it had: nobody has looked at it.
    await userEvent.click(editor.mode('dark'))
    await expect(text('color.accent')).not.toHaveValue('#7a1fa2')
    await userEvent.click(editor.mode('light'))
    await userEvent.click(editor.button(words.resetAll))
    await expect(row('button.background')).toHaveTextContent(words.follows('color.accent'))
  },
}

/** Pointing at a token, or going to it with the keyboard, frames what it touches. */
export const Touching: Story = {
  ...anew,
  play: async ({ userEvent, canvasElement, ...context }) => {
    const editor = editorOf({ canvasElement, ...context })
    await editor.arrived()
    await userEvent.hover(editor.row('color.success'))
    await waitFor(() => expect(editor.frames().length).toBeGreaterThan(0))
    const verified = editor.form('verified').getBoundingClientRect()
    for (const frame of editor.frames()) {
      const { top, bottom } = frame.getBoundingClientRect()
      await expect(top).toBeGreaterThanOrEqual(Math.floor(verified.top))
      await expect(bottom).toBeLessThanOrEqual(Math.ceil(verified.bottom))
    }
    await userEvent.unhover(editor.row('color.success'))
    await waitFor(() => expect(editor.frames()).toHaveLength(0))
    editor.text('otp.height').focus()
    const boxes = canvasElement.querySelectorAll('[data-cf-part=otp]')
    await waitFor(() => expect(editor.frames().length).toBeGreaterThanOrEqual(boxes.length))
    await expect(canvasElement.querySelector('.te-touched')).toHaveTextContent('otp')
  },
}

/** Without a mouse: arrows between tabs, Ctrl+Z, and a search that finds tokens by what they are for. */
export const ByKeyboard: Story = {
  ...anew,
  play: async ({ userEvent, ...context }) => {
    const editor = editorOf(context)
    const { words, text } = editor
    await editor.arrived()
    editor.tab('tokens').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect(editor.tab('export')).toHaveFocus()
    await expect(editor.tab('export')).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    const ours = text('radius').value
    await paste(userEvent, text('radius'), '2')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect(text('radius')).toHaveValue(ours)
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect(text('radius')).toHaveValue('2')
    await userEvent.keyboard('{Control>}z{/Control}')
    await userEvent.type(within(context.canvasElement).getByRole('searchbox', { name: words.search }), 'digits code')
    await waitFor(() => expect(context.canvasElement.querySelector(`[data-token='radius']`)).not.toBeInTheDocument())
    await expect(text('otp.font-size')).toBeVisible()
  },
}

/** What cannot be imported changes nothing and says why; a name from the toolbar's themes can be started from. */
export const Importing: Story = {
  ...anew,
  play: async ({ userEvent, canvas, ...context }) => {
    const editor = editorOf(context)
    const { words } = editor
    await editor.arrived()
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: words.start }), 'bank')
    await userEvent.click(editor.tab('import'))
    const box = canvas.getByRole('textbox', { name: words.importText })
    const take = async (text: string) => {
      await paste(userEvent, box, text)
      await userEvent.click(editor.button(words.importButton))
    }
    // The forms of the canvas have alerts of their own.
    const alert = () => within(canvas.getByRole('tabpanel')).getByRole('alert')
    await take('{ "color": ')
    await waitFor(() => expect(alert()).toHaveTextContent(words.importProblems.json))
    await take('{ "color": { "acent": { "$type": "color", "$value": "#000" } } }')
    await waitFor(() => expect(alert()).toHaveTextContent(words.importRefused))
    await expect(alert()).toHaveTextContent('color.acent')
    await expect(canvas.getByRole('combobox', { name: words.start })).toHaveValue('bank')
    await take(':root { --cf-radius: 3px; }')
    await expect(await canvas.findByText(words.imported(1))).toBeVisible()
    await userEvent.click(editor.tab('tokens'))
    await expect(editor.text('radius')).toHaveValue('3')
    await userEvent.click(editor.tab('import'))
    await expect(alert()).toBeEmptyDOMElement()
    const file = new File([':root { --cf-radius: 5px; --cf-scale: 1.1; }'], 'shop.css', { type: 'text/css' })
    await userEvent.upload(canvas.getByLabelText(words.importFile), file)
    await expect(await canvas.findByText(words.imported(2))).toBeVisible()
  },
}

/** Light and dark beside each other, and the file that a developer gets, as text to read and to copy. */
export const Exporting: Story = {
  ...anew,
  play: async ({ userEvent, canvas, ...context }) => {
    const editor = editorOf(context)
    const { words } = editor
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: words.start }), 'senior')
    await userEvent.click(canvas.getByRole('checkbox', { name: words.bothSchemes }))
    const frames = () => context.canvasElement.querySelectorAll('[data-form-state=empty]')
    await waitFor(() => expect(frames()).toHaveLength(2))
    await userEvent.click(editor.tab('export'))
    const file = () => canvas.getByRole<HTMLTextAreaElement>('textbox', { name: words.exported }).value
    await expect(file()).toMatch(/^:root \{\n {2}--cf-/)
    await userEvent.click(canvas.getByRole('radio', { name: 'DTCG JSON' }))
    await expect(Object.keys(JSON.parse(file()))).toContain('font-size')
    await userEvent.click(editor.button(words.copy))
    // A browser may not allow it; either way it is said.
    const said = await canvas.findByText((text) => text === words.copied || text === words.notCopied)
    await expect(said).toBeVisible()
    await userEvent.click(canvas.getByRole('checkbox', { name: words.bothSchemes }))
    await waitFor(() => expect(frames()).toHaveLength(1))
  },
}

/** Every pair of colors with both of its ratios, in each mode; measured against the page that the designer chose. */
export const Contrast: Story = {
  ...anew,
  play: async ({ userEvent, canvas, ...context }) => {
    const editor = editorOf(context)
    const { words } = editor
    await editor.arrived()
    await userEvent.click(editor.tab('contrast'))
    await expect(await editor.findButton(new RegExp(`^${words.modes.light}.*${words.verdicts.passes}`))).toBePressed()
    await userEvent.click(await editor.findButton(new RegExp(`^${words.modes['dark-contrast']}`)))
    await expect(editor.mode('dark-contrast')).toBeChecked()
    await userEvent.click(editor.mode('light'))
    const page = canvas.getByLabelText(`${words.page} (${words.modes.light})`)
    await fireEvent.input(page, { target: { value: '#777777' } })
    await waitFor(() => expect(editor.tab('contrast')).toHaveTextContent('⚠'))
    await fireEvent.input(page, { target: { value: '#ffffff' } })
    await editor.status(words.failures(0, words.modes.light))
  },
}

export const InNarrow: Story = { ...FromPaleToReadable, globals: { ...anew.globals, viewport: { value: 'phone' } } }
export const InDark: Story = { ...Touching, globals: { colorMode: 'dark' } }
