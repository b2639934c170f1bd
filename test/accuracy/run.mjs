// Prints how much of the material in the repository is read right: `npm run accuracy`.
import { mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** The report's pages are not asked for. */
const withoutPages = {
  name: 'without-pages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?bundle$/ }, ({ path }) => ({ path, namespace: 'page' }));
    onLoad({ filter: /.*/, namespace: 'page' }, () => ({ contents: 'export default ""' }));
  },
};

const folder = 'node_modules/.cache/accuracy';
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: ['test/accuracy/accuracy.ts'],
  outfile: `${folder}/accuracy.mjs`,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  loader: { '.css': 'text' },
  plugins: [withoutPages],
  define: { PACKAGE_VERSION: '"0"' },
});
try {
  await import(new URL(`../../${folder}/accuracy.mjs`, import.meta.url));
} finally {
  rmSync(folder, { recursive: true });
}
