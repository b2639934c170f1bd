import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { expectedRecords, facts } from './facts.js';
import { LAYOUTS } from './layouts.js';
import { STANDARD } from './notation.js';
import { scoreOf } from './score.js';

const CHROMIUM = '/usr/bin/chromium';
const PDFTOTEXT = '/usr/bin/pdftotext';
const STYLE =
  '<style>* { font-family: "Noto Sans CJK JP" } table { border-collapse: collapse; width: 100% } ' +
  'td, th { border: 1px solid; padding: 2px 6px; vertical-align: top } td:nth-child(1) { width: 30% } td:nth-child(2) { width: 18% }</style>';

/** What a page becomes when it is printed, and its PDF turned to text as offices do it. */
function printed(html: string): string {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('a.html'), html.replace('<head>', `<head>${STYLE}`));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-sync',
  ];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-pdf-header-footer'];
  const target = [
    `--user-data-dir=${at('profile')}`,
    `--print-to-pdf=${at('a.pdf')}`,
    pathToFileURL(at('a.html')).href,
  ];
  spawnSync(CHROMIUM, [...flags, ...quiet, ...target], { stdio: 'ignore' });
  spawnSync(PDFTOTEXT, ['-layout', at('a.pdf'), at('a.txt')], { stdio: 'ignore' });
  return readFileSync(at('a.txt'), 'utf8');
}

const LAID_OUT = LAYOUTS.filter(({ file, name }) => file === 'a.html' && !name.includes('hierarchy'));

describe.runIf(existsSync(CHROMIUM) && existsSync(PDFTOTEXT))(
  'printed, and turned to text by pdftotext -layout',
  () => {
    it.each(LAID_OUT)('$name', async ({ render }) => {
      const parts = facts(1);
      const text = printed(render(parts, STANDARD));
      expect(text).toContain('実施');
      const score = await scoreOf(text, 'a.txt', expectedRecords(parts));
      expect(score.f1, `${score.wrong} instead of ${score.missed}`).toBeGreaterThanOrEqual(0.99);
      expect(score.unclaimed).toBe(0);
    });
  },
);
