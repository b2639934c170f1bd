import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/index.js';
import { temporaryFolder } from '../helpers.js';
import { expectedRecords, facts } from './facts.js';
import { LAYOUTS } from './layouts.js';
import { STANDARD } from './notation.js';
import { toWord, toWorkbook } from './office.js';
import { scoreOf } from './score.js';

/** Workbooks and Word files that LibreOffice prints, as offices do, read back from their PDFs. */

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

/** The PDFs of some files, printed by one run of the program. */
function printed(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array[] {
  const folder = temporaryFolder();
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const names = files.map(([name]) => join(folder, name));
  spawnSync(SOFFICE ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
    stdio: 'ignore',
  });
  return names.map((name) => readFileSync(name.replace(/\.\w+$/, '.pdf')));
}

const RULED = LAYOUTS.filter(({ file, name }) => file === 'a.html' && !name.includes('hierarchy'));

describe.runIf(SOFFICE !== undefined).each([
  ['workbooks', 'xlsx', toWorkbook],
  ['Word files', 'docx', toWord],
] as const)('%s printed by LibreOffice', (_, extension, write) => {
  it('are read as they were meant', async () => {
    const parts = facts(1);
    const files: [string, Uint8Array][] = [];
    for (const [index, { file, render }] of RULED.entries()) {
      const { blocks } = await readFile(file, render(parts, STANDARD), { encoding: null });
      files.push([`${index}.${extension}`, write(blocks)]);
    }
    for (const [index, pdf] of printed(files).entries()) {
      const score = await scoreOf(pdf, 'a.pdf', expectedRecords(parts));
      const name = RULED[index]?.name;
      expect(score.f1, `${name}: ${score.wrong} instead of ${score.missed}`).toBeGreaterThanOrEqual(0.99);
    }
  });
});
