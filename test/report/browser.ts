import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

export const hasBrowser = CHROMIUM !== undefined;
if (!hasBrowser)
  console.warn('the tests in a browser are skipped: there is no Chromium (Debian: apt-get install chromium)');

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });

/** A browser that keeps what its pages keep, in a folder: opened anew, it is a later session of the same person. */
export const openProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });

/** A page opened from a file, and what it has asked for or complained of since. */
export interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

export async function open(
  browser: Browser,
  file: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Opened> {
  return openIn(await browser.newPage(options), file);
}

/** The same, in a page that is there. */
export async function openIn(page: Page, file: string): Promise<Opened> {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`file://${resolve(file)}`);
  return { page, requests, complaints };
}

/**
 * Notes the addresses of files that a page takes back, and puts the page's time into the hands of the test.
 *
 * @returns tells the addresses that the page has taken back
 */
export async function watchReleased(page: Page): Promise<() => Promise<string[]>> {
  await page.clock.install();
  await page.evaluate(`(() => {
    const release = URL.revokeObjectURL;
    globalThis.released = [];
    URL.revokeObjectURL = (address) => {
      released.push(address);
      release.call(URL, address);
    };
  })()`);
  return () => page.evaluate('released');
}

/** Longer than a slow browser takes to begin with a file that it is given, in milliseconds. */
export const SLOW_BROWSER = 20_000;

/**
 * What axe-core finds of serious or critical impact: rule and the first place.
 *
 * @param unfold elements that are opened first, such as `details`
 */
export async function seriousFaults(
  browser: Browser,
  file: string,
  options: Parameters<Browser['newPage']>[0] = {},
  unfold = '',
): Promise<string[]> {
  // The policy of the page forbids what axe needs; it is put aside for this look alone.
  const { page } = await open(browser, file, { ...options, bypassCSP: true });
  if (unfold !== '')
    await page.evaluate(`for (const each of document.querySelectorAll('${unfold}')) each.open = true`);
  await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  await page.close();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html}`);
}
