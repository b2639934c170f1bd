// The pages hold their scripts and style sheets as text. `import text from './page/report.ts?bundle'` gives a file
// with all that it imports, bundled and minified. The build and the tests use the same bundler here, so that neither
// can show a stale page; the text depends on the sources and on esbuild's version alone.
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const QUERY = '?bundle';
const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** Bundles a script or a style sheet; returns the text and the files that it was made of. */
async function bundle(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return {
    text: outputFiles[0].text.trim(),
    files: Object.keys(metafile.inputs).map((input) => resolve(input)),
  };
}

/** For builds by esbuild. */
export const pagesPlugin = {
  name: 'pages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?bundle$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice(0, -QUERY.length)),
      namespace: 'bundle',
    }));
    onLoad({ filter: /.*/, namespace: 'bundle' }, async ({ path }) => {
      const { text, files } = await bundle(path);
      return { contents: text, loader: 'text', watchFiles: files };
    });
  },
};

// Vite treats what ends in .css as a style sheet of its own.
const VIRTUAL = '.bundle.js';

/** For tests by Vitest. */
export const pagesVitePlugin = {
  name: 'pages',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith(QUERY) || importer === undefined) return null;
    return `\0${resolve(dirname(importer), source.slice(0, -QUERY.length))}${VIRTUAL}`;
  },
  async load(id) {
    if (!id.startsWith('\0') || !id.endsWith(VIRTUAL)) return null;
    const { text, files } = await bundle(id.slice(1, -VIRTUAL.length));
    for (const file of files) this.addWatchFile(file);
    return `export default ${JSON.stringify(text)};`;
  },
};
