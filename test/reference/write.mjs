// Writes docs/reference.md anew.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const outfile = 'dist/reference.mjs';
await build({
  entryPoints: ['test/reference/reference.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { reference } = await import(`../../${outfile}`);
writeFileSync('docs/reference.md', reference());
rmSync(outfile);
