import type { StorybookConfig } from '@storybook/react-vite'
import react from '@vitejs/plugin-react'
import remarkGfm from 'remark-gfm'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    // MDX knows no tables by itself.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  // Nothing leaves the machine of who looks at the stories. `enableCrashReports: false` would undo that: Storybook
  // 10.6 then sends an event for each error all the same, only without its text.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: {
    // The default prints unions as "union".
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      // It reads only what its tsconfig includes by itself, not what that imports.
      tsconfigPath: '.storybook/tsconfig.docgen.json',
      include: ['packages/react/src/**/*.tsx'],
      shouldExtractLiteralValuesFromEnum: true,
      shouldRemoveUndefinedFromOptional: true,
      // Every attribute an input can have is described elsewhere.
      propFilter: ({ parent }) => !parent?.fileName.includes('node_modules'),
    },
  },
  viteFinal: (vite, { configType }) => ({
    ...vite,
    // For hot reload only; what a build needs of JSX, Vite does itself.
    plugins: configType === 'DEVELOPMENT' ? [...(vite.plugins ?? []), react()] : vite.plugins,
    build: {
      ...vite.build,
      // As the packages do it: an older target rewrites light-dark() and what else it does not know.
      cssTarget: 'esnext',
      // Storybook is a page of tools with axe in it: the warning at 500 kB says nothing about the packages.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        ...vite.build?.rolldownOptions,
        // The packages say 'use client'; here all is client, so losing the words is no news. Nor is it which plugin
        // took how long.
        checks: { ...vite.build?.rolldownOptions?.checks, moduleLevelDirective: false, pluginTimings: false },
      },
    },
  }),
}

export default config
