import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { cMapsPlugin } from '../../../src/formats/pdf/pdfjs/cmaps.mjs';
import type { ProgressDocument } from '../../../src/model.js';
import { pagesPlugin } from '../../../src/report/bundle.mjs';

/** What the worker of a page does for the tests: it reads a file, and draws pages. */
const WORKER = `
import { extractAndExplain } from './src/pipeline.ts';
import { PdfPainter, sourceModel } from './src/app/source/index.ts';
let painter = null;
let opened = null;
const answers = {
  async open({ bytes, file }) {
    const explained = await extractAndExplain(bytes, { file });
    const model = await sourceModel(bytes, explained);
    painter = model.pages ? await PdfPainter.open(bytes) : null;
    opened = { model, document: explained.document };
    return null;
  },
  model: () => opened.model,
  document: () => opened.document,
  draw: ({ number, scale }) => painter.draw(number, scale),
};
self.addEventListener('message', async ({ data }) => {
  if (!answers[data.do]) return;
  try {
    const value = await answers[data.do](data);
    self.postMessage({ id: data.id, value });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
});
`;

const PAGE = `
import { showSource } from './src/app/source/view/show-source.ts';
const worker = new Worker(URL.createObjectURL(new Blob([document.getElementById('worker').textContent])));
const waiting = new Map();
worker.addEventListener('message', ({ data }) => {
  const { resolve, reject } = waiting.get(data.id) ?? {};
  if (data.error) reject?.(new Error(data.error));
  else resolve?.(data.value);
});
let next = 0;
const ask = (request) => new Promise((resolve, reject) => {
  waiting.set(++next, { resolve, reject });
  worker.postMessage({ ...request, id: next });
});
globalThis.tasks = [];
globalThis.picked = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
}).observe({ entryTypes: ['longtask'] });
globalThis.selected = [];
globalThis.open = async (base64, file) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  await ask({ do: 'open', bytes, file });
  globalThis.own = await ask({ do: 'document' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  globalThis.tasks = [];
  const model = await ask({ do: 'model' });
  globalThis.model = model;
  globalThis.shown?.close();
  globalThis.shown = showSource(document.getElementById('panel'), model, {
    pick: (range) => picked.push(range),
    select: (range) => selected.push(range),
    drawPage: (number, scale) => ask({ do: 'draw', number, scale }),
  });
};
`;

async function bundle(contents: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome111',
    charset: 'utf8',
    logLevel: 'error',
    define: { PACKAGE_VERSION: '"0"', BUILD: '"test"', 'import.meta.url': '""' },
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}

const style = async (file: string) => {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false });
  return outputFiles[0]?.text ?? '';
};

/** Writes a page with a panel for sources, which may ask for nothing. */
export async function writePage(): Promise<string> {
  const [worker, script] = await Promise.all([
    bundle(WORKER, [pagesPlugin as Plugin, cMapsPlugin as Plugin]),
    bundle(PAGE, [pagesPlugin as Plugin]),
  ]);
  const styles = await Promise.all(['src/report/page/base.css', 'src/app/source/view/source.css'].map(style));
  const inline = (text: string) => text.replaceAll('</script', '<\\/script');
  const file = join(mkdtempSync(join(tmpdir(), 'shinchoku-source-')), 'source.html');
  const policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src blob:; img-src blob: data:";
  writeFileSync(
    file,
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>source</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${styles.join('\n')}body{max-width:none;padding:0}#panel{width:600px;height:768px}</style>
<div id="panel"></div><script type="text/plain" id="worker">${inline(worker)}</script><script>${inline(script)}</script></html>`,
  );
  return file;
}

/** Opens a file of the tests, or a text, in the panel. */
export async function openSource(page: Page, file: string, content?: string): Promise<void> {
  const bytes = content === undefined ? readFileSync(file) : Buffer.from(content);
  await page.evaluate(
    ([base64, name]) => (globalThis as unknown as Mounted).open(base64 ?? '', name ?? ''),
    [bytes.toString('base64'), file.split('/').at(-1) ?? ''],
  );
}

interface Mounted {
  open(base64: string, file: string): Promise<void>;
}

export const openPage = async (browser: Browser, file: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`file://${file}`);
  return page;
};

/** What the page knows. */
declare const own: ProgressDocument;
declare const shown: { show(range: object): void };

/** Goes to a record, and waits until its place has come to rest. */
export async function goTo(page: Page, record: number): Promise<void> {
  await page.evaluate((index) => shown.show(own.records[index]?.source ?? {}), record);
  await page.waitForTimeout(100);
}

export const recordCount = (page: Page) => page.evaluate(() => own.records.length);
