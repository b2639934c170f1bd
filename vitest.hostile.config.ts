import { defineConfig } from 'vitest/config';

/** The long tests: hostile documents, kills, full disks, doubled inputs. `npm run test:hostile`. */
export default defineConfig({
  test: {
    include: ['test/hostile/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
