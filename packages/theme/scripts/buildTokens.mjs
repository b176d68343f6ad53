// `npm run tokens` writes what the tokens make in the repository; with --dist what only the package ships.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PACKAGE = new URL('..', import.meta.url)
const read = (path) => readFileSync(new URL(path, PACKAGE), 'utf8')

/** Node 20 does not run TypeScript. */
async function importTypeScript(path) {
  const entryPoints = [fileURLToPath(new URL(path, PACKAGE))]
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'esm', platform: 'node' })
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)
}

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(new URL('.', new URL(path, PACKAGE)), { recursive: true })
    writeFileSync(new URL(path, PACKAGE), text)
  }
}

function shipped({ exampleCss, tokensCss, wholeDocument, unlayered }) {
  const examples = readdirSync(new URL('themes', PACKAGE)).map((file) => [
    `dist/themes/${file.replace('.tokens.json', '.css')}`,
    exampleCss(JSON.parse(read(`themes/${file}`))),
  ])
  return {
    ...Object.fromEntries(examples),
    'dist/tokens.css': tokensCss(),
    'dist/tokens.json': `${JSON.stringify(wholeDocument(), undefined, 2)}\n`,
    'dist/unlayered.css': unlayered(read('dist/styles.css')),
  }
}

const made = await importTypeScript('scripts/tokenFiles.ts')
write(process.argv.includes('--dist') ? shipped(made) : made.madeFiles(read('README.md')))
