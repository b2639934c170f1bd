// Builds dist/: the command, the library, its types, the dictionary, and the command's compiled code.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = { platform: 'node', target: 'node20', logLevel: 'warning', legalComments: 'inline' };
const moduleUrl = {
  define: { 'import.meta.url': 'MODULE_URL' },
  banner: { js: "const MODULE_URL = require('node:url').pathToFileURL(__filename).href;" },
};

/** The command is CommonJS, which starts faster than modules do; what is imported lazily is a file of its own. */
async function buildCommand() {
  const modules = 'dist/modules';
  await build({
    ...shared,
    bundle: true,
    entryPoints: { main: 'src/cli/bin.ts' },
    outdir: modules,
    format: 'esm',
    splitting: true,
    minify: true,
    define: { VERSION: JSON.stringify(version) },
  });
  await build({
    ...shared,
    ...moduleUrl,
    entryPoints: readdirSync(modules).map((file) => `${modules}/${file}`),
    outdir: 'dist/cli',
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  rmSync(modules, { recursive: true });
  for (const file of readdirSync('dist/cli').map((name) => `dist/cli/${name}`)) {
    writeFileSync(
      file === 'dist/cli/main.js' ? 'dist/cli/main.cjs' : file,
      toAscii(readFileSync(file, 'utf8')),
    );
  }
  rmSync('dist/cli/main.js');
  writeFileSync('dist/cli/package.json', '{ "type": "commonjs" }\n');
  const start = { ...shared, ...moduleUrl, bundle: true, format: 'cjs' };
  await build({ ...start, entryPoints: ['src/cli/start.ts'], outfile: 'dist/cli.cjs' });
  await build({ ...start, entryPoints: ['src/cli/keep.ts'], outfile: 'dist/keep.cjs' });
}

/** A program all in ASCII is read and kept in half the memory; esbuild leaves what regular expressions hold. */
function toAscii(program) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return program.replace(/\P{ASCII}/gu, (character) => character.split('').map(escaped).join(''));
}

async function buildLibrary() {
  await build({
    ...shared,
    bundle: true,
    entryPoints: { index: 'src/index.ts', dictionary: 'src/cli/dictionary.ts' },
    outdir: 'dist/lib',
    format: 'esm',
    splitting: true,
    packages: 'external',
  });
  const require = createRequire(import.meta.url);
  const tsc = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
  } catch {
    // The command works without; `npm run typecheck` tells of errors in the types themselves.
    console.warn('shinchoku: the declaration files were not written; see the message above');
  }
}

/** Unpacks the dictionary, and lets the command run once to keep what V8 compiles of it. */
async function warmUp() {
  const { loadDictionary } = await import('./dist/lib/dictionary.js');
  loadDictionary();
  const outputs = mkdtempSync(join(tmpdir(), 'shinchoku-'));
  const run = ['dist/keep.cjs', 'dist/cli/main.cjs', 'run', 'input', '-o', outputs];
  execFileSync(process.execPath, run, { stdio: 'ignore' });
  rmSync(outputs, { recursive: true });
  rmSync('dist/keep.cjs');
}

rmSync('dist', { recursive: true, force: true });
await buildCommand();
await buildLibrary();
await warmUp();
