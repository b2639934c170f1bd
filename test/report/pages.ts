import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { temporaryFolder } from '../helpers.js';

/** The report of documents, by name and text, made by the command itself. */
export function reportOf(texts: Readonly<Record<string, string>>, status = 0): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const inputs = Object.keys(texts).map((name) => join(folder, name));
  const command = ['dist/cli.cjs', 'run', ...inputs, '-o', join(folder, 'out'), '-q', '--no-dictionary'];
  expect(spawnSync(process.execPath, command).status).toBe(status);
  return join(folder, 'out', 'index.html');
}

/** A document of many records, four to an item, ten items to a section. */
export function manyRecords(count: number): string {
  const rows = Array.from({ length: count / 4 }, (_, i) => {
    const section =
      i % 10 === 0 ? `(${i / 10 + 1})章その${i / 10}\t\t\n具体的な事業\t担当課\t実施したこと\n` : '';
    const entries = Array.from(
      { length: 4 },
      (__, k) =>
        `・市民向け講座その${i * 4 + k}の開催(平成${25 + (k % 3)}～28年度)【${['総務課', '企画政策課'][k % 2]}】`,
    );
    return `${section}No.${(i % 10) + 1} 事業その${i}\t総務課\t${entries.join(' ')}`;
  });
  return `平成29年6月1日\n\n${rows.join('\n')}\n`;
}

/** How many records the list shows, as it says itself. */
export async function shownCount(page: Page): Promise<number> {
  const text = (await page.textContent('.records-filter output')) ?? '';
  return Number(/(\d+)件を表示|^(\d+) of/.exec(text)?.slice(1).find(Boolean));
}

/** The texts of a column in the rows that are drawn. */
export const column = (page: Page, name: string): Promise<string[]> =>
  page.locator(`.records tbody .c-${name}`).allTextContents();

/** Waits until the list shows a number of records. */
export const showsRecords = (page: Page, count: number) =>
  expect.poll(() => shownCount(page), { timeout: 5000 }).toBe(count);
