// Packs pdf.js's CMaps for Japanese into a module, so that they are at hand wherever the program runs: in a browser,
// in the bundled command, or as a library. `import files from 'pdfjs-dist/cmaps?packed'` gives them.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NAME = 'pdfjs-dist/cmaps?packed';
const OTHER_LANGUAGES = /^(?:GB|UniGB|B5|ET|UniCNS|CNS|HK|KSC|UniKS|Adobe-(?:GB1|CNS1|Korea1))|(?<!\.bcmap)$/;

function pack() {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  const names = readdirSync(folder)
    .filter((name) => !OTHER_LANGUAGES.test(name))
    .sort();
  const files = names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  return JSON.stringify(Object.fromEntries(files));
}

/** For builds by esbuild. */
export const cMapsPlugin = {
  name: 'cmaps',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^pdfjs-dist\/cmaps\?packed$/ }, ({ path }) => ({ path, namespace: 'cmaps' }));
    onLoad({ filter: /.*/, namespace: 'cmaps' }, () => ({ contents: pack(), loader: 'json' }));
  },
};

/** For tests by Vitest. */
export const cMapsVitePlugin = {
  name: 'cmaps',
  enforce: 'pre',
  resolveId: (source) => (source === NAME ? `\0${NAME}.js` : null),
  load: (id) => (id === `\0${NAME}.js` ? `export default ${pack()};` : null),
};
