import { defineConfig } from 'vitest/config';
import { pagesVitePlugin } from './build.pages.mjs';

/** The long tests: hostile documents, kills, full disks, doubled inputs. `npm run test:hostile`. */
export default defineConfig({
  plugins: [pagesVitePlugin],
  test: {
    include: ['test/hostile/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
