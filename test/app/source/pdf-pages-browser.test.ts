import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceModel } from '../../../src/app/source/model.js';
import { normaliseText } from '../../../src/text/normalise.js';
import { hasBrowser, openBrowser } from '../../report/browser.js';
import { goTo, openPage, openSource, recordCount, writePage } from './mounted.js';

/** What the page of `mounted.ts` knows. */
declare const model: SourceModel;

const FILES = 'test/formats/files';

describe.skipIf(!hasBrowser)('the pages of a PDF', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await openPage(browser, await writePage());
  });
  afterAll(() => browser?.close());

  it('are drawn', async () => {
    await openSource(page, `${FILES}/plan-writer.pdf`);
    await page.locator('.page.drawn').first().waitFor();
    const dark = await page.evaluate(() => {
      const canvas = document.querySelector('.page canvas') as HTMLCanvasElement;
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [canvas.width, canvas.height];
      const context = copy.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
      context.drawImage(canvas, 0, 0);
      const share = (left: number, top: number, width: number, height: number) => {
        const { data } = context.getImageData(left, top, width, height);
        let count = 0;
        for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) count++;
        return count / (width * height);
      };
      return { all: share(0, 0, copy.width, copy.height), margin: share(0, 0, copy.width, 40) };
    });
    expect(dark.all).toBeGreaterThan(0.01);
    expect(dark.margin).toBe(0);
  });

  it.each(['plan-writer.pdf', 'marks-rotated.pdf', 'plan-chromium.pdf'])(
    'have the marks over the words that another program finds there: %s',
    async (file) => {
      await openSource(page, `${FILES}/${file}`);
      const count = await recordCount(page);
      for (const record of [0, count >> 1, count - 1]) {
        await goTo(page, record);
        const places = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.here')].map((run) => {
            const holder = run.closest<HTMLElement>('.page');
            const [outer, inner] = [holder?.getBoundingClientRect(), run.getBoundingClientRect()];
            const number = Number(holder?.dataset.page);
            const { width = 0 } = model.pages?.pages.find((each) => each.number === number) ?? {};
            const scale = width / (outer?.width ?? 1);
            const left = (inner.left - (outer?.left ?? 0)) * scale;
            const top = (inner.top - (outer?.top ?? 0)) * scale;
            const size = { width: inner.width * scale, height: inner.height * scale };
            return { number, left, top, ...size, text: run.textContent ?? '' };
          }),
        );
        expect(places.length).toBeGreaterThan(0);
        // Programs read some letters as others that look the same.
        for (const { text, ...place } of places.filter(({ text }) => text.trim() !== ''))
          expect(normaliseText(wordsAt(`${FILES}/${file}`, place))).toBe(
            normaliseText(text.replace(/\s/g, '')),
          );
      }
    },
  );

  it('show their text where they are not drawn', async () => {
    await openSource(page, `${FILES}/plan-writer.pdf`);
    await page.evaluate(() => document.querySelector('.page')?.classList.remove('drawn'));
    const color = await page.evaluate(
      () => getComputedStyle(document.querySelector('.text-layer .run') as Element).color,
    );
    expect(color).not.toBe('rgba(0, 0, 0, 0)');
  });
});

interface PagePlace {
  readonly number: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of poppler for each point: it takes whole pixels. */
const FINE = 10;

/** What poppler finds in a part of a page; places in points. */
function wordsAt(file: string, { number, left, top, width, height }: PagePlace): string {
  // Neighbours in the line stay out, and letters reach a little above and below their size.
  const numbers = { '-x': left + 0.5, '-y': top - 1.5, '-W': Math.max(0.1, width - 1), '-H': height + 3 };
  const area = Object.entries(numbers).flatMap(([name, value]) => [name, String(Math.round(value * FINE))]);
  const page = ['-r', String(72 * FINE), '-f', String(number), '-l', String(number)];
  return execFileSync('pdftotext', [...page, ...area, file, '-'])
    .toString()
    .replace(/\s/g, '');
}
