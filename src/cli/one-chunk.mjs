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
