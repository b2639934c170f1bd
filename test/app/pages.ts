import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { type Opened, open, openIn } from '../report/browser.js';

export const APP = 'dist/shinchoku.html';
export const APP_WITH_DICTIONARY = 'dist/shinchoku-dictionary.html';

/** What offices have. */
export const OFFICE_SCREEN = { width: 1366, height: 768 };

/** Files by name, with their content. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Puts files into a folder of their own. Returns the folder. */
export function folderOf(files: Files): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What the command writes of the files in a folder, by name. */
export function commandOn(folder: string, words: readonly string[]): (name: string) => Buffer {
  const line = [resolve('dist/cli.cjs'), ...words, '-o', 'written', '-q'];
  spawnSync(process.execPath, line, { cwd: folder, encoding: 'utf8' });
  return (name) => readFileSync(join(folder, 'written', name));
}

/** The page without a network. */
export async function openApp(browser: Browser, file = APP): Promise<Opened> {
  const opened = await open(browser, file, { viewport: OFFICE_SCREEN });
  await opened.page.context().setOffline(true);
  return opened;
}

/** The page in a later session of the same person (`openProfile`). */
export async function openAppAgain(session: BrowserContext): Promise<Opened> {
  const page = await session.newPage();
  await page.setViewportSize(OFFICE_SCREEN);
  await session.setOffline(true);
  return openIn(page, APP);
}

export const isDone = (page: Page, timeout = 60_000) =>
  page.waitForSelector('body[data-state="done"]', { timeout });

/** Gives files to the page and waits until they are read. */
export async function give(page: Page, paths: readonly string[]): Promise<void> {
  await page.setInputFiles('input.files', [...paths]);
  await page.waitForSelector('body[data-state="working"], body[data-state="done"]');
  await isDone(page);
}

/** Drops files, as the browser tells of it. */
export const drop = (page: Page, files: Readonly<Record<string, string>>) =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) dataTransfer.items.add(new File([text], name));
    const at = document.querySelector('.drop') ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop'])
      at.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  })()`);

/** Saves a file of the page as a person does, and returns its bytes. */
export async function saved(page: Page, name: string): Promise<Buffer> {
  await page.click('#tab-save');
  // Buttons of a list that is being made anew may go before they are clicked.
  await page.waitForSelector('#pane-save[aria-busy="false"]');
  const button = page.locator(`[data-save="${name}"]`).first();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), button.click()]);
  expect(download.suggestedFilename()).toBe(name);
  return readFileSync(await download.path());
}

/** That the page has asked for nothing but itself and what it has made itself, and has nothing to complain of. */
export function expectQuiet({ page, requests, complaints }: Opened): void {
  const [own] = page.url().split('#');
  expect(requests.filter((address) => address !== own && !address.startsWith('blob:'))).toEqual([]);
  expect(complaints).toEqual([]);
}
