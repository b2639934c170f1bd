// Writes docs/reference.md and the READMEs' tables of the command line anew.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pagesPlugin } from '../../src/report/bundle.mjs';

// Within the project, so that its packages are found.
const folder = mkdtempSync('node_modules/.reference-');
try {
  await build({
    entryPoints: ['test/reference/reference.ts', 'test/reference/readme-tables.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    packages: 'external',
    plugins: [pagesPlugin],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  const load = (name) => import(`../../${join(folder, name)}`);
  const { reference } = await load('reference.mjs');
  const { README_TABLES, withTables } = await load('readme-tables.mjs');
  writeFileSync('docs/reference.md', reference());
  for (const file of Object.keys(README_TABLES))
    writeFileSync(file, withTables(file, readFileSync(file, 'utf8')));
} finally {
  rmSync(folder, { recursive: true });
}
