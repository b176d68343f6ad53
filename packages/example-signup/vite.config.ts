import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'

// This page is part of the workspace and reads the packages' sources, so that neither the build nor the development
// server waits for their dist. A shop that installed them from npm needs nothing of this but the React plugin.
const SOURCE = 'certification-form-source'
const OURS = /^@certification-form\//

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [react()],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: {
    resolve: { conditions: [SOURCE, ...defaultServerConditions] },
    // Built, the server is one file that runs without node_modules; in development Node loads what is CommonJS.
    noExternal: command === 'build' ? true : OURS,
  },
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    outDir: 'dist/client',
    emptyOutDir: true,
    copyPublicDir: !isSsrBuild,
    // Every browser that runs es2022 has modulepreload.
    modulePreload: { polyfill: false },
  },
}))
