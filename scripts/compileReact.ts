import { type TransformOptions, transformAsync } from '@babel/core'
import type { Plugin } from 'vite'

export interface Compiled {
  code: string
  map: unknown
  /** Names of the components and hooks that were compiled. */
  functions: string[]
  /** What was left as it was, and why: `packages/react/src/field/Part.tsx:12 Cannot access refs during render`. */
  skipped: string[]
}

interface CompilerEvent {
  kind: string
  fnName?: string | null
  fnLoc?: { start?: { line?: number } } | null
  reason?: string
  detail?: { options?: { reason?: string } }
}

function babelOptions(path: string, logEvent: (file: string | null, event: CompilerEvent) => void): TransformOptions {
  return {
    filename: path,
    babelrc: false,
    configFile: false,
    sourceMaps: true,
    parserOpts: { plugins: ['typescript', 'jsx'] },
    // `none` compiles what it can, as hosts' builds do; what was left out comes to the logger.
    plugins: [['babel-plugin-react-compiler', { panicThreshold: 'none', logger: { logEvent } }]],
  }
}

/** One module as React Compiler makes it. Types and JSX are still in it. */
export async function compileReact(source: string, path: string): Promise<Compiled> {
  const functions: string[] = []
  const skipped: string[] = []
  const result = await transformAsync(
    source,
    babelOptions(path, (_file, event) => {
      if (event.kind === 'CompileSuccess') functions.push(event.fnName ?? '')
      else if (/Error|Skip/.test(event.kind)) {
        const reason = event.reason ?? event.detail?.options?.reason
        skipped.push(`${path}:${event.fnLoc?.start?.line ?? 1} ${reason}`)
      }
    }),
  )
  return { code: result?.code ?? source, map: result?.map, functions, skipped }
}

/** The sources of the form as a host's build with React Compiler on would have them. */
export function compiledByReact(): Plugin {
  return {
    name: 'certification-form:react-compiler',
    enforce: 'pre',
    async transform(source, id) {
      if (!/packages\/react\/src\/.+\.tsx?$/.test(id) || id.includes('.test.')) return undefined
      const { code, map } = await compileReact(source, id)
      return { code, map: map as never }
    },
  }
}
