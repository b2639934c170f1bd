// Builds dist/: the command, the library, its types, the dictionary, the command's compiled code, and the page app.
// `npm ci` runs this as `postprepare`, which npm runs in a checkout alone; of a package that has `prepare`, it warns.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { appPages } from './src/app/bundle.mjs';
import { noteSources, sourcesHash } from './src/build/fresh.mjs';
import { atFirstCall, oneChunk } from './src/cli/one-chunk.mjs';
import { cMapsPlugin } from './src/formats/pdf/pdfjs/cmaps.mjs';
import { pagesPlugin } from './src/report/bundle.mjs';
import { generate } from './src/schema/generate/write.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Made whole before it becomes dist/: several builds at once do not get in each other's way. */
const stage = `dist.${process.pid}.tmp`;
// Before anything is read: sources that change during the build leave it stale.
const hash = sourcesHash();
const BUILD_DIGITS = 12;
const shared = {
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  legalComments: 'inline',
  define: { PACKAGE_VERSION: JSON.stringify(version), BUILD: JSON.stringify(hash.slice(0, BUILD_DIGITS)) },
};
/** Few modules ask for their URL. */
const moduleUrl = {
  define: { ...shared.define, 'import.meta.url': 'MODULE.url' },
  banner: {
    js: "const MODULE = { get url() { return require('node:url').pathToFileURL(__filename).href; } };",
  },
};

/** The command is CommonJS, which starts faster than modules do; what is imported lazily is a file of its own. */
async function buildCommand() {
  const modules = `${stage}/modules`;
  const commands = `${stage}/cli`;
  await build({
    ...shared,
    bundle: true,
    entryPoints: { main: 'src/cli/bin.ts', thread: 'src/cli/tasks/thread.ts' },
    outdir: modules,
    format: 'esm',
    splitting: true,
    minify: true,
    // Installed by who works with a queue.
    external: ['bullmq', 'ioredis'],
    plugins: [pagesPlugin, cMapsPlugin, oneChunk('src/cli/main.ts'), atFirstCall('entities', 'decodeHTML')],
  });
  await build({
    ...shared,
    ...moduleUrl,
    entryPoints: readdirSync(modules).map((file) => `${modules}/${file}`),
    outdir: commands,
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  rmSync(modules, { recursive: true });
  for (const file of readdirSync(commands).map((name) => `${commands}/${name}`)) {
    writeFileSync(
      file === `${commands}/main.js` ? `${commands}/main.cjs` : file,
      inFunction(toAscii(readFileSync(file, 'utf8'))),
    );
  }
  rmSync(`${commands}/main.js`);
  writeFileSync(`${commands}/package.json`, '{ "type": "commonjs" }\n');
  const start = { ...shared, ...moduleUrl, bundle: true, format: 'cjs' };
  await build({ ...start, entryPoints: ['src/cli/start.ts'], outfile: `${stage}/cli.cjs` });
  await build({ ...start, entryPoints: ['src/cli/tasks/start-thread.ts'], outfile: `${stage}/thread.cjs` });
  await build({ ...start, entryPoints: ['src/cli/keep.ts'], outfile: `${stage}/keep.cjs` });
}

/** A program all in ASCII is read and kept in half the memory; esbuild leaves what regular expressions hold. */
function toAscii(program) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return program.replace(/\P{ASCII}/gu, (character) => character.split('').map(escaped).join(''));
}

/** As Node puts CommonJS files into a function. Done here, a start need not copy the program for it. */
function inFunction(program) {
  return `(function (exports, require, module, __filename, __dirname) {${program}\n})\n`;
}

async function buildLibrary() {
  await build({
    ...shared,
    bundle: true,
    entryPoints: { index: 'src/index.ts', dictionary: 'src/cli/dictionary.ts' },
    outdir: `${stage}/lib`,
    format: 'esm',
    splitting: true,
    plugins: [pagesPlugin, cMapsPlugin],
    packages: 'external',
    // Resolved where the library runs: package.json maps these names to a build for Node and one for browsers.
    external: ['#*'],
  });
  const require = createRequire(import.meta.url);
  const tsc = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
  try {
    const types = [tsc, '-p', 'tsconfig.types.json', '--outDir', `${stage}/types`];
    execFileSync(process.execPath, types, { stdio: 'inherit' });
  } catch {
    // The command works without; `npm run typecheck` tells of errors in the types themselves.
    console.warn('shinchoku: the declaration files were not written; see the message above');
  }
}

/** The page app, without the dictionary and with it. */
async function buildApp() {
  const { plain, withDictionary } = await appPages(shared.define, readFileSync(`${stage}/dictionary.bin`));
  writeFileSync(`${stage}/shinchoku.html`, plain);
  writeFileSync(`${stage}/shinchoku-dictionary.html`, withDictionary);
}

function copySchemas() {
  mkdirSync(`${stage}/schema`);
  const generated = 'src/schema/generated';
  for (const name of readdirSync(generated).filter((file) => file.endsWith('.json')))
    copyFileSync(`${generated}/${name}`, `${stage}/schema/${name}`);
}

/** Unpacks the dictionary, and lets the command run once to keep what V8 compiles of it. */
async function warmUp() {
  const { loadDictionary } = await import(`./${stage}/lib/dictionary.js`);
  loadDictionary();
  const outputs = mkdtempSync(join(tmpdir(), 'shinchoku-'));
  const run = [`${stage}/keep.cjs`, `${stage}/cli/main.cjs`, 'run', 'input', '-o', outputs];
  execFileSync(process.execPath, run, { stdio: 'ignore' });
  rmSync(outputs, { recursive: true });
  rmSync(`${stage}/keep.cjs`);
}

/** Puts the finished folder in the place of the old one; another build may do the same at any moment. */
function publish() {
  const old = `dist.${process.pid}.old.tmp`;
  while (existsSync(stage)) {
    rmSync(old, { recursive: true, force: true });
    for (const [from, to] of [
      ['dist', old],
      [stage, 'dist'],
    ])
      tryRename(from, to);
  }
  rmSync(old, { recursive: true, force: true });
}

function tryRename(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
  }
}

/** Removes what builds left that were killed. */
function removeAbandoned() {
  for (const name of readdirSync('.')) {
    const pid = Number(/^dist\.(\d+)\.(?:old\.)?tmp$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(name, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

removeAbandoned();
try {
  await generate();
  await buildCommand();
  await buildLibrary();
  copySchemas();
  await warmUp();
  await buildApp();
  noteSources(stage, hash);
  publish();
} finally {
  rmSync(stage, { recursive: true, force: true });
}
