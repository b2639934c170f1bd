// The command's files. esbuild puts each set of modules that the same entries reach into a file of its own. What every run
// needs came in 45 files, which took longer to find, read and check than one, and called each other through getters.
// With this plugin, everything that is loaded later imports the core as well, so that all entries reach the core alike.
import { resolve } from 'node:path';

const NAMESPACE = 'later';

/**
 * The plugin for esbuild.
 *
 * @param core the module that imports what every run needs; it is in memory before anything is loaded later
 */
export const oneChunk = (core) => ({
  name: 'one-chunk',
  setup({ onResolve, onLoad, resolve: find }) {
    const isLater = (kind, importer) => kind === 'dynamic-import' || importer === '';
    onResolve({ filter: /^\.|^src\// }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === NAMESPACE || !isLater(kind, importer)) return null;
      const found = await find(path, { kind, importer, resolveDir, pluginData: NAMESPACE });
      return found.errors.length > 0 ? found : { path: found.path, namespace: NAMESPACE };
    });
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
      contents: [resolve(core), path].map((file) => `export * from ${JSON.stringify(file)};`).join('\n'),
      resolveDir: resolve('.'),
    }));
  },
});

/**
 * The plugin for esbuild that leaves a package's preparations to the first call of a function of it. Most documents have no
 * character references, and the table of their names takes longer to make than such a document takes to be read as HTML.
 */
export const atFirstCall = (name, called) => ({
  name: `at-first-call-of-${called}`,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
      kind === 'import-statement' ? { path: name, namespace: called } : null,
    );
    // What is required, esbuild runs when it is.
    onLoad({ filter: /.*/, namespace: called }, () => ({
      contents: `let known;
        export const ${called} = (...given) => (known ??= require('${name}').${called})(...given);`,
      resolveDir: resolve('.'),
    }));
  },
});
