import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { cMapsVitePlugin } from './src/formats/pdf/pdfjs/cmaps.mjs';
import { pagesVitePlugin } from './src/report/bundle.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The long tests: hostile documents, kills, full disks, doubled inputs. `npm run test:hostile`. */
export default defineConfig({
  plugins: [pagesVitePlugin, cMapsVitePlugin],
  define: { PACKAGE_VERSION: JSON.stringify(version), BUILD: '"source"' },
  test: {
    include: ['test/hostile/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    globalSetup: './src/build/fresh.mjs',
  },
});
