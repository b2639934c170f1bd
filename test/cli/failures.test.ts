import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import { RULES, ruleOf } from '../../src/messages/catalogue.js';
import type { Message, RuleId } from '../../src/model.js';
import { claimingSize, ole, xlsx, zipped } from '../formats/office/packages.js';
import {
  cells,
  grid,
  line,
  pdfOf,
  picture,
  text,
  WIDTH,
  withoutSecondPage,
} from '../formats/pdf/pdf-writer.js';
import { putUnreadable, temporaryFolder } from '../helpers.js';

/** A name for whose document the pipeline fails as only an error in the program can make it fail. */
const FAILING = 'fails.md';
/** A name whose file changes while its document is extracted. */
const CHANGING = 'changes.md';
let changes = 0;
vi.mock('../../src/pipeline.js', async (original) => {
  const pipeline = await original<typeof import('../../src/pipeline.js')>();
  return {
    ...pipeline,
    extractAndExplain: (...[input, options]: Parameters<typeof pipeline.extractAndExplain>) => {
      if (options?.file === FAILING) throw new TypeError('no such thing');
      if (options?.file === CHANGING) put(CHANGING, GOOD + '\n'.repeat(++changes));
      return pipeline.extractAndExplain(input, options);
    },
  };
});

const GOOD =
  '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成26年度)【総務課】\n';

const TITLED = `# 協働プラン 進捗一覧\n\n${GOOD}`;

/** More records than a report takes. */

/** A table that the page's edge cuts, and a column behind the edge. */
const BEYOND_THE_EDGE = [
  ...grid([300, 500, WIDTH + 40], [50, 90, 130]),
  ...cells([300, 500, WIDTH + 20], [50, 90], [['事業名', '所管課', '結果']]),
];
const PRINTED = { draw: [text(40, 30, '協働プラン 進捗一覧'), line(40, 60, 400, 60)] };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Outcome {
  readonly status: number;
  readonly err: string;
}

async function run(words: readonly string[]): Promise<Outcome> {
  let err = '';
  const terminal = {
    out: () => {},
    err: (text: string) => {
      err += text;
    },
    interactive: () => false,
    environment: {},
    version: '0',
  };
  const status = await main([...words, '--no-dictionary'], terminal);
  return { status, err };
}

const UNUSED_CORRECTION = JSON.stringify({
  format: 'shinchoku-corrections/1',
  corrections: [{ file: 'gone.md', sha256: '0'.repeat(64), do: 'set', set: { 'document.date': '2018-06' } }],
});

/** A correction of an earlier edition, whose text stands in this one. */
const EARLIER_CORRECTION = JSON.stringify({
  format: 'shinchoku-corrections/1',
  corrections: [
    {
      file: 'earlier.md',
      sha256: '0'.repeat(64),
      at: { start: 0, end: 19, text: '・冊子の配布(平成26年度)【総務課】' },
      do: 'confirm',
    },
  ],
});

/** A sheet with a formula that no program has worked out. */
const UNCALCULATED =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>事業</t></is></c><c r="B1"><f>1+2</f></c></row></sheetData>';

/** For each rule on inputs and outputs, what raises it: the words of a command line. */
const RAISED: Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> = {
  'input-missing': () => [join(folder, 'no.md')],
  'input-unreadable': () => [putUnreadable(join(folder, 'p.md'))],
  'input-none': () => [folder],
  'input-empty': () => [put('e.md', ' \n')],
  'input-binary': () => [put('b.md', Buffer.from([0x61, 0, 1, 2]))],
  'file-damaged': () => [put('cut.xlsx', zipped({ a: 'x' }).subarray(0, 20))],
  'file-too-large': () => [
    put(
      'bomb.docx',
      claimingSize(zipped({ 'word/document.xml': 'x', '[Content_Types].xml': '' }), 4_000_000_000),
    ),
  ],
  'file-protected': () => [put('secret.xlsx', ole('EncryptedPackage'))],
  'binary-workbook': () => [put('a.xlsb', zipped({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' }))],
  'old-word-file': () => [put('a.doc', ole('WordDocument'))],
  'ichitaro-file': () => [put('a.jtd', ole('DocumentText'))],
  'docuworks-file': () => [put('a.xdw', Buffer.from([0x60, 0x0e, 0x82, 0]))],
  'picture-file': () => [put('a.png', Buffer.from('\x89PNG\r\n', 'latin1'))],
  'formula-uncalculated': () => [put('sums.xlsx', xlsx([{ name: '表', xml: UNCALCULATED }]))],
  'frameset-page': () => [
    put('list.htm', '<html><frameset><frame src="list.files/sheet001.htm"></frameset></html>'),
  ],
  'html-too-large': () => [put('large.html', `<table><tr><td>計画${' '.repeat(16_000_000)}`)],
  'pdf-protected': () => ['test/formats/files/marks-password.pdf'],
  'pdf-scanned': () => [put('scan.pdf', pdfOf([PRINTED, { draw: [picture(0, 0, 600, 400)] }]))],
  'pdf-text-unreadable': () => ['test/formats/files/marks-no-unicode.pdf'],
  'pdf-text-cut': () => [put('wide.pdf', pdfOf([{ draw: BEYOND_THE_EDGE }]))],
  'pdf-page-damaged': () => [put('pages.pdf', withoutSecondPage(pdfOf([PRINTED, PRINTED])))],
  'extension-differs': () => [put('list.txt', '<!DOCTYPE html><p>計画</p>')],
  'undecodable-bytes': () => [put('u.md', Buffer.from([0xe5, 0xb8, 0x82, 0xff])), '--encoding', 'utf-8'],
  'input-failed': () => [put(FAILING, GOOD)],
  'input-skipped': () => {
    put('list.pptx', 'x');
    return [put('a.md', GOOD), folder];
  },
  'input-outside': () => [put('a.zip', zipped({ '../b.csv': GOOD, 'c.md': GOOD }))],
  'heading-row-uncertain': () => [
    put(
      'own.csv',
      'すること,だれが,したこと\n花壇,公園課,花を植えた。\n川,みんな,川を清掃した。\n森,環境課,森へ\n',
    ),
    '--columns',
    '1=item,2=department,3=result',
  ],
  'column-missing': () => [put('a.md', GOOD), '--columns', '99=result'],
  'input-in-output': () => {
    mkdirSync(join(folder, 'output'));
    put('output/b.md', GOOD);
    return [put('a.md', GOOD), folder];
  },
  'input-changed': () => [put(CHANGING, GOOD)],
  'input-not-extracted': () => ['diff', put('a.md', GOOD), put('b.json', '{}')],
  'edition-order-unknown': () => [put('a.md', TITLED), put('b.md', TITLED)],
  'edition-order-inferred': () => [put('a.md', TITLED), put('b.md', TITLED.replace('26年度', '26～27年度'))],
  'cache-damaged': async () => {
    const cache = join(folder, 'cache');
    const words = [put('a.md', GOOD), '--cache', cache];
    for (const language of ['ja', 'en']) await run([...words, '-o', join(folder, 'o'), '--lang', language]);
    for (const name of readdirSync(cache, { recursive: true, encoding: 'utf8' }))
      if (/[0-9a-f]{62}$/.test(name)) writeFileSync(join(cache, name), 'x');
    return words;
  },
  'cache-unwritable': () => [put('a.md', GOOD), '--cache', join(put('file', 'no folder'), 'cache')],
  'result-missing': () => ['collect', put('a.md', GOOD), '--cache', join(folder, 'cache')],
  'cell-cut': () => [put('a.md', GOOD.replace('冊子', '冊'.repeat(40_000))), '--outputs', 'xlsx'],
  'correction-reapplied': () => [put('a.md', GOOD), '--corrections', put('fix.json', EARLIER_CORRECTION)],
  'correction-unused': () => [put('a.md', GOOD), '--corrections', put('fix.json', UNUSED_CORRECTION)],
  'name-shortened': () => [put(`${'長'.repeat(80)}.md`, GOOD)],
  'output-is-input': () => [put('records.csv', '事業名,実績\n①広報,・配布\n'), '-o', folder],
  'output-unwritable': () => [put('a.md', GOOD), '-o', join(put('file', 'no folder'), 'out')],
};

/** The command reads bytes, whose decoding never gives half a character: test/lexicon/halves.test.ts. */
const RAISED_BY_THE_LIBRARY: readonly RuleId[] = ['lone-surrogate'];

/** Several processes raise it: test/cli/queue.test.ts. */
const RAISED_BY_WORKERS: readonly RuleId[] = ['document-set-aside'];

/** It takes what an earlier run remembers: test/cli/edited-output.test.ts. */
const RAISED_BY_MEMORY: readonly RuleId[] = ['output-edited'];
const RAISED_ELSEWHERE = [...RAISED_BY_THE_LIBRARY, ...RAISED_BY_WORKERS, ...RAISED_BY_MEMORY];

describe('rules that no document can show', () => {
  it('are each raised here', () => {
    const withoutExample = (Object.keys(RULES) as RuleId[]).filter(
      (id) => !ruleOf(id).example && !ruleOf(id).editions && !RAISED_ELSEWHERE.includes(id),
    );
    expect(Object.keys(RAISED).sort()).toEqual(withoutExample.sort());
  });

  it.each(Object.entries(RAISED))('%s', async (rule, wordsFor) => {
    const words = await wordsFor();
    const output = words.includes('-o') ? [] : ['-o', join(folder, 'output')];
    for (const language of ['ja', 'en'] as const) {
      const { status, err } = await run([...words, ...output, '--report', 'json', '--lang', language]);
      const { severity: expected } = ruleOf(rule as RuleId);
      expect(status).toBe(expected === 'error' ? 1 : 0);
      const messages: Message[] = JSON.parse(err).flatMap((file: { messages: Message[] }) => file.messages);
      const errors = messages.filter(({ severity }) => severity === 'error');
      expect(errors.map((message) => message.rule)).toEqual(expected === 'error' ? [rule] : []);
      const raised = messages.find((message) => message.rule === rule);
      expect(raised).toBeDefined();
      expect(raised?.message).not.toMatch(/[{}]|undefined/);
    }
  });
});

describe('an error in the program', () => {
  it('costs the one document and shows no stack', async () => {
    const output = join(folder, 'output');
    mkdirSync(output);
    const { status, err } = await run([put(FAILING, GOOD), put('good.md', GOOD), '-o', output]);
    expect(status).toBe(1);
    expect(err).toMatch(/^fails\.md:.*no such thing.*\[input-failed\]$/m);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readdirSync(output).sort()).toEqual([
      'good.csv',
      'good.json',
      'index.html',
      'items.csv',
      'records.csv',
    ]);
  });
});

describe('what the system refuses', () => {
  it('is said of a link that leads to itself, and of a name that is too long', async () => {
    symlinkSync('loop.md', join(folder, 'loop.md'));
    for (const name of [join(folder, 'loop.md'), join(folder, `${'長'.repeat(300)}.md`)]) {
      const { status, err } = await run([name, '-o', join(folder, 'output')]);
      expect(status).toBe(1);
      expect(err).toContain('[input-unreadable]');
    }
  });
});
