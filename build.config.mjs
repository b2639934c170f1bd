// Builds dist/: the command as one file, the library as modules, its types, and the dictionary.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  legalComments: 'inline',
};

rmSync('dist', { recursive: true, force: true });

// CommonJS starts faster than modules do; what is imported lazily stays asleep in the file until it is asked for.
await build({
  ...shared,
  entryPoints: { cli: 'src/cli/bin.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  minify: true,
  define: { VERSION: JSON.stringify(version), 'import.meta.url': 'MODULE_URL' },
  banner: { js: "const MODULE_URL = require('node:url').pathToFileURL(__filename).href;" },
});

await build({
  ...shared,
  entryPoints: { index: 'src/index.ts', dictionary: 'src/cli/dictionary.ts' },
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  packages: 'external',
});

const require = createRequire(import.meta.url);
const tsc = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { stdio: 'inherit' });

const { loadDictionary } = await import('./dist/dictionary.js');
loadDictionary();
