import { readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { pagesVitePlugin } from './src/report/bundle.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  plugins: [pagesVitePlugin],
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    // They take minutes: vitest.hostile.config.ts.
    exclude: [...configDefaults.exclude, 'test/hostile/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The scripts of the pages run in browsers alone.
    coverage: { include: ['src/**/*.ts'], exclude: ['src/report/page/**'] },
  },
});
