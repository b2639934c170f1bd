import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import Encoding from 'encoding-japanese';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DICTIONARY, realText, temporaryFolder } from '../helpers.js';
import { hasBrowser, openBrowser } from '../report/browser.js';

const ORIGIN = 'http://library.test';
const OLD = 'plan.md';
const OLD_SHIFT_JIS = 'plan-sjis.md';
const NEW = 'next.md';

const TYPES: Readonly<Record<string, string>> = { '': 'text/html', '.js': 'text/javascript' };

const toShiftJis = (text: string) =>
  Buffer.from(
    Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE', fallback: 'error' }),
  );

/** The inputs' bytes, by the names of their files. */
const INPUTS: Readonly<Record<string, Buffer>> = {
  [OLD]: Buffer.from(realText()),
  [OLD_SHIFT_JIS]: toShiftJis(realText()),
  [NEW]: readFileSync('input/sample-h30-progress.md'),
};

/** Bundles the package as a web site would, without shims for what only Node has. */
async function bundleLibrary(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export * from 'shinchoku'", resolveDir: process.cwd() },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'shinchoku',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs the command in a folder of its own; returns what reads its outputs. */
function command(words: readonly string[], files: readonly string[]): (name: string) => string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'output'));
  for (const file of files) writeFileSync(join(folder, file), INPUTS[file] ?? '');
  const line = [resolve('dist/cli.cjs'), ...words, ...files, '-q'];
  const { status, stderr } = spawnSync(process.execPath, line, { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return (name) => readFileSync(join(folder, 'output', name), 'utf8');
}

describe.skipIf(!hasBrowser)('the library in a browser', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const files: Readonly<Record<string, string | Buffer>> = {
      '/': '<!DOCTYPE html><meta charset="utf-8"><script src="library.js"></script>',
      '/library.js': await bundleLibrary(),
      '/dictionary.bin': readFileSync(DICTIONARY),
      ...Object.fromEntries(Object.entries(INPUTS).map(([name, bytes]) => [`/${name}`, bytes])),
    };
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const body = files[pathname];
      if (body === undefined) return route.fulfill({ status: 204 });
      return route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'application/octet-stream' });
    });
    await page.goto(ORIGIN);
    expect(complaints).toEqual([]);
    await page.evaluate(`(async () => {
      const bytesOf = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
      const morphology = shinchoku.createMorphology(await bytesOf('dictionary.bin'));
      globalThis.extractFile = async (file, asText = false) => {
        const bytes = await bytesOf(file);
        const input = asText ? new TextDecoder().decode(bytes) : bytes;
        return shinchoku.extract(input, { file, morphology });
      };
    })()`);
  }, 120_000);
  afterAll(() => browser?.close());

  /** What an expression gives in the page. */
  const inPage = <T>(expression: string) => page.evaluate<T>(`(async () => (${expression}))()`);
  const printed = (file: string, stem: string, asText = false) =>
    inPage<{ json: string; csv: string }>(`extractFile('${file}', ${asText}).then((document) =>
      ({ json: shinchoku.toJson(document), csv: shinchoku.toCsv({ document, stem: '${stem}' }) }))`);

  it('needs nothing that browsers do not have', async () => {
    expect(complaints).toEqual([]);
    expect(await inPage('[typeof process, typeof Buffer, typeof require]')).toEqual(
      Array(3).fill('undefined'),
    );
    expect(await inPage('typeof shinchoku.extract')).toBe('function');
  });

  it('extracts what the command writes, to the byte', async () => {
    const written = command(['extract'], [OLD]);
    const expected = { json: written('plan.json'), csv: written('plan.csv') };
    const { records } = JSON.parse(expected.json);
    expect(records).toHaveLength(92);
    expect(records.map(({ action }: { action: string | null }) => action)).toContain('開催');
    expect(await printed(OLD, 'plan')).toEqual(expected);
    expect(await printed(OLD, 'plan', true)).toEqual(expected);
  });

  it('reads Shift_JIS as the command does', async () => {
    const written = command(['extract'], [OLD_SHIFT_JIS]);
    const expected = { json: written('plan-sjis.json'), csv: written('plan-sjis.csv') };
    expect(JSON.parse(expected.json).document.encoding).toBe('shift_jis');
    expect(JSON.parse(expected.json).records).toHaveLength(92);
    expect(await printed(OLD_SHIFT_JIS, 'plan-sjis')).toEqual(expected);
  });

  it('compares two editions as the command does', async () => {
    const written = command(['diff'], [OLD, NEW]);
    const result = await inPage<Record<string, string>>(`(async () => {
      const editions = [await extractFile('${OLD}'), await extractFile('${NEW}')];
      const changes = shinchoku.compare(...editions);
      return {
        json: shinchoku.toJson(changes),
        csv: shinchoku.changesToCsv(changes),
        html: shinchoku.changesPage(changes, { editions }),
      };
    })()`);
    expect(Object.keys(JSON.parse(result.json ?? '').summary.classes).length).toBeGreaterThan(5);
    for (const extension of ['json', 'csv', 'html'])
      expect(result[extension], extension).toBe(written(`plan--next.changes.${extension}`));
  });

  it('lays editions side by side as the command does', async () => {
    const written = command(['timeline'], [OLD, NEW]);
    const result = await inPage<Record<string, string>>(`(async () => {
      const changes = shinchoku.compare(await extractFile('${OLD}'), await extractFile('${NEW}'));
      const timeline = shinchoku.timelineOf([changes]);
      const format = '${JSON.parse(written('timeline.json')).format}';
      return {
        json: shinchoku.toJson({ format, plans: [timeline] }),
        csv: shinchoku.timelinesToCsv([{ timeline, stems: ['plan', 'next'] }]),
      };
    })()`);
    for (const extension of ['json', 'csv'])
      expect(result[extension], extension).toBe(written(`timeline.${extension}`));
  });

  it('throws an InputError for an input that cannot be read', async () => {
    expect(
      await inPage(
        'shinchoku.extract(new Uint8Array(0)).catch((error) => [error instanceof shinchoku.InputError, error.rule])',
      ),
    ).toEqual([true, 'input-empty']);
  });
});
