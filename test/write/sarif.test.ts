import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../cli/in-process.js';
import { rows, xlsx } from '../formats/office/packages.js';
import { temporaryFolder } from '../helpers.js';

/** The published schema, as Microsoft's package has it. Ajv does not know its draft, of which it uses nothing special. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  readFileSync(
    join(
      createRequire(import.meta.url).resolve('@microsoft/jest-sarif'),
      '../schemas/sarif-2.1.0-rtm.5.json',
    ),
    'utf8',
  ),
);
const isUri = (text: string) => URL.canParse(text);
const isReference = (text: string) => /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/.test(text);
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // One of its patterns has a bracket that Unicode's expressions do not allow.
  unicodeRegExp: false,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': true },
});
const isLog = ajv.compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly index: number };
        readonly region?: Region;
      };
      readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
    },
  ];
}

/** The only run of a log that is valid. */
function runOf(text: string) {
  const log = JSON.parse(text);
  expect(isLog(log), JSON.stringify(isLog.errors?.slice(0, 3))).toBe(true);
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  return run as { results: Result[]; artifacts: { location: { uri: string } }[]; tool: { driver: Driver } };
}
interface Driver {
  readonly version: string;
  readonly rules: readonly { id: string; help: { text: string }; defaultConfiguration: { level: string } }[];
}

const TEXT = [
  '(1)𠮷田の参加\t\t\r\n',
  '具体的な事業\t担当課\t実施したこと\r\n',
  '①広報\t総務課\t・冊子の配布(平成26年度)【税務課】\r\n',
  '②𠮷の会\t総務課\t・𠮷の会の開催(平成25～24年度)【総務課】\r\n',
].join('');
const ROWS = [
  ['具体的な事業', '担当課', '実施したこと'],
  ['①広報', '総務課', '・冊子の配布(平成26年度)【税務課】'],
];

describe('messages as SARIF', () => {
  let folder: string;
  const put = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, 'in', name), content);
  const check = async (...words: string[]) =>
    (await runHere(['check', join(folder, 'in'), '--report', 'sarif', '--no-dictionary', ...words])).err;

  beforeAll(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    put('広報 #1.tsv', TEXT);
    put('book.xlsx', xlsx([{ name: '進捗', xml: rows(ROWS) }]));
    put('all.zip', zipSync({ 'a.tsv': new TextEncoder().encode(TEXT) }));
    put('picture.png', 'x');
  });

  it('are a log of the published schema, in both languages', async () => {
    for (const language of ['ja', 'en']) {
      const { results, tool } = runOf(await check('--lang', language));
      expect(results.length).toBeGreaterThan(5);
      expect(tool.driver.version).toBe('0');
    }
  });

  it('name each file by a path that a URI can hold', async () => {
    const { artifacts, results } = runOf(await check());
    const uris = artifacts.map(({ location }) => location.uri).sort();
    const encoded = '%E5%BA%83%E5%A0%B1%20%231.tsv';
    expect(uris).toEqual(['all.zip', 'book.xlsx', encoded, 'picture.png'].map((name) => `in/${name}`).sort());
    for (const { locations } of results) {
      const { uri, index } = locations[0].physicalLocation.artifactLocation;
      expect(artifacts[index]?.location.uri).toBe(uri);
    }
  });

  /** The results on a file, by the end of its name. */
  const on = (results: readonly Result[], name: string) =>
    results.filter(({ locations }) => locations[0].physicalLocation.artifactLocation.uri.endsWith(name));
  const regionOf = ({ locations }: Result) => locations[0].physicalLocation.region;

  it('point to the characters of a text', async () => {
    const { results } = runOf(await check());
    const own = on(results, '.tsv');
    const of = (rule: string) => own.filter(({ ruleId }) => ruleId === rule).map(regionOf);
    // Counted by hand, in UTF-16 code units: 𠮷 is two. The end is the column after the last character.
    expect(of('fiscal-year-reversed')).toEqual([
      expect.objectContaining({ startLine: 4, startColumn: 20, endLine: 4, endColumn: 29 }),
    ]);
    expect(of('department-not-in-charge')).toEqual([
      expect.objectContaining({ startLine: 3, startColumn: 9, endLine: 3, endColumn: 28 }),
    ]);
    const sliced = (rule: string) =>
      of(rule).map((region) =>
        region ? TEXT.slice(region.charOffset, region.charOffset + region.charLength) : null,
      );
    expect(sliced('fiscal-year-reversed')).toEqual(['平成25～24年度']);
    expect(sliced('department-not-in-charge')).toEqual(['・冊子の配布(平成26年度)【税務課】']);
    for (const each of own.flatMap((result) => regionOf(result) ?? [])) {
      const lines = TEXT.split('\r\n');
      const before = (line: number) =>
        lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 2, 0);
      expect(before(each.startLine) + each.startColumn - 1).toBe(each.charOffset);
      expect(before(each.endLine) + each.endColumn - 1).toBe(each.charOffset + each.charLength);
    }
  });

  it('say in words where it is in a workbook or an archive', async () => {
    const { results } = runOf(await check());
    const [inBook] = on(results, 'book.xlsx').filter(({ ruleId }) => ruleId === 'department-not-in-charge');
    expect(inBook?.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: '進捗!C2' }]);
    expect(inBook?.message.text).toMatch(/^進捗!C2: .*税務課/);
    const inArchive = on(results, 'all.zip').find(({ ruleId }) => ruleId === 'department-not-in-charge');
    expect(inArchive?.message.text).toMatch(/^a\.tsv 3:\d+: .*税務課/);
    for (const result of [inBook, inArchive]) expect(result && regionOf(result)).toBeUndefined();
  });

  it('have levels, and rules with help in both languages', async () => {
    const { results, tool } = runOf(await check());
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex, level } of results) {
      expect(rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
      expect(rules[ruleIndex]?.help.text).toMatch(/[ぁ-ん].*\n\n[a-zA-Z]/);
    }
    expect(new Set(results.map(({ level }) => level))).toContain('warning');
    expect(on(results, 'picture.png')).toMatchObject([{ ruleId: 'input-skipped', level: 'warning' }]);
  });

  it('are a log also where there are none, and where an input is missing', async () => {
    const none = await runHere(['check', join(folder, 'in', 'book.xlsx'), '--report', 'sarif', '--quiet']);
    expect(runOf(none.err)).toMatchObject({ results: [], artifacts: [] });
    const missing = await runHere(['check', join(folder, 'no.md'), '--report', 'sarif']);
    expect(missing.status).toBe(1);
    expect(runOf(missing.err).results).toMatchObject([{ ruleId: 'input-missing', level: 'error' }]);
    expect(missing.err).not.toContain(folder);
  });

  it('of compared editions point into the editions', async () => {
    const edition = (year: number, years: string) =>
      `平成${year}年6月1日\n\n(1)参加\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(${years})【総務課】\n`;
    put('old.md', edition(28, '平成26～27年度'));
    put('new.md', edition(29, '平成27～28年度'));
    const files = ['old.md', 'new.md'].map((name) => join(folder, 'in', name));
    const { err } = await runHere([
      'diff',
      ...files,
      '--report',
      'sarif',
      '-o',
      join(folder, 'out'),
      '--no-dictionary',
    ]);
    const { results } = runOf(err);
    expect(results.map((result) => regionOf(result)?.startLine)).toEqual(expect.arrayContaining([5]));
  });

  it('are the same bytes in every run, also of what an earlier run has kept', async () => {
    const first = await check();
    expect(await check('--cache', join(folder, 'cache'))).toBe(first);
    expect(await check('--cache', join(folder, 'cache'))).toBe(first);
    expect(first).not.toContain(folder);
  });
});
