import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { cMapsVitePlugin } from './src/formats/pdf/pdfjs/cmaps.mjs';
import { pagesVitePlugin } from './src/report/bundle.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Tests that run the built command, a browser or another program, or that try very many or very large inputs. The
 * others answer in seconds: `npm run test:fast`. test/layout.test.ts sees to it that
 * what starts a process is here.
 */
const SLOW = [
  'test/cli/{cli,columns,comparison,compiled,dictionary,inputs,interrupt,jobs,output-failures,own-output,queue,visible}.test.ts',
  'test/{build,exports,generated,library}/*.test.ts',
  'test/app/{command,speed,*browser}.test.ts',
  'test/corrections/jobs.test.ts',
  'test/{app/editing,app/source,report}/*browser.test.ts',
  'test/**/properties.test.ts',
  'test/document/parse.test.ts',
  'test/formats/{flow,html,inline,nothing-lost}.test.ts',
  'test/formats/{office/damaged,office/large,pdf/files}.test.ts',
  'test/schema/generated.test.ts',
  'test/recipes/*.test.ts',
  'test/write/*readers.test.ts',
  'test/time.test.ts',
];

/** Tests that replace modules need their modules for themselves. */
const MOCKING = ['test/cli/{edited-output,failures,outputs}.test.ts'];

/** They take minutes: vitest.hostile.config.ts. */
const HOSTILE = 'test/hostile/**';

interface Tests {
  readonly include: string[];
  readonly exclude?: string[];
  /** Where it is false, tests share the modules that they load: loading them takes longer than the fast tests do. */
  readonly isolate?: boolean;
  readonly globalSetup?: string;
}

const project = (name: string, { exclude = [], ...tests }: Tests) => ({
  plugins: [pagesVitePlugin, cMapsVitePlugin],
  define: { PACKAGE_VERSION: JSON.stringify(version), BUILD: '"source"' },
  test: {
    name,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What commands remember of their outputs is no matter of the home folder of whoever tests.
    env: { XDG_STATE_HOME: join(tmpdir(), 'shinchoku-tests') },
    exclude: [...configDefaults.exclude, HOSTILE, ...exclude],
    ...tests,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('fast', { include: ['test/**/*.test.ts'], exclude: [...SLOW, ...MOCKING], isolate: false }),
      project('fast-mocking', { include: MOCKING }),
      project('slow', { include: SLOW, globalSetup: './src/build/fresh.mjs' }),
    ],
    // The scripts of the pages run in browsers alone.
    coverage: { include: ['src/**/*.ts'], exclude: ['src/report/page/**'] },
  },
});
