// Pages contain their scripts and style sheets as text. `import text from './page/report.ts?bundle'` gives a file with its
// imports, bundled and minified. The build and the tests share this bundler, so neither shows a stale page. The text
// depends only on the sources and on esbuild's version.
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const QUERY = '?bundle';
export const BROWSERS = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

/** Bundles a script or a style sheet. Returns the text and its source files. */
export async function bundle(file) {
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

/** The plugin for esbuild. */
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

// Vite would treat a name that ends in .css as a style sheet.
const VIRTUAL = '.bundle.js';

/** The plugin for Vitest. */
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
