import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { isDone } from './pages.js';

/** What a person does in the page to set records right. */

export const activities = (page: Page) => page.locator('.records tbody td.c-activity').allTextContents();

/** Selects a record in the list, by what it says. */
export async function select(page: Page, activity: string): Promise<void> {
  await page.click('#tab-records');
  await page.locator('.records tbody tr', { hasText: activity }).first().click();
}

/** Selects a record and unfolds the form that sets it right. */
export async function edit(page: Page, activity: string): Promise<void> {
  await select(page, activity);
  const isFolded = await page.locator('.editing-place:not([open])').count();
  if (isFolded > 0) await page.click('.editing-place summary');
}

/** Does what changes corrections, and waits until the page shows what comes of it. */
export async function changing(page: Page, act: () => Promise<unknown>): Promise<void> {
  await act();
  await isDone(page);
}

/** Presses a button of the form beside the selected record. */
export const press = (page: Page, name: string) =>
  page.locator('.editing-body').getByRole('button', { name, exact: true }).click();

/** Marks text in the source, from a word to a word. */
export async function mark(page: Page, from: string, to: string): Promise<void> {
  await page.locator('.source-content', { hasText: to }).first().waitFor();
  await page.evaluate(`(([from, to]) => {
    const find = (word) => {
      const walker = document.createTreeWalker(document.querySelector('.source-content'), 4);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue.indexOf(word);
        if (at >= 0) return [walker.currentNode, at];
      }
      throw new Error(word);
    };
    const [first, start] = find(from);
    const [last, at] = find(to);
    getSelection().setBaseAndExtent(first, start, last, at + to.length);
  })(${JSON.stringify([from, to])})`);
}

/** Presses a button that saves a file, and gives its bytes. */
export async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await file.path());
}
