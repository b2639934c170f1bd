import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import { parseDocument } from '../../src/document/parse.js';
import { InputError } from '../../src/messages/input-error.js';
import type { Language, ProgressDocument } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { changesPage } from '../../src/report/changes-page.js';
import { reportPage } from '../../src/report/report-page.js';
import { changesToCsv } from '../../src/write/changes-csv.js';
import { itemsToCsv, toCsv } from '../../src/write/csv.js';
import { toJson } from '../../src/write/json.js';
import { timelinesToCsv } from '../../src/write/timeline-csv.js';
import { REAL_FILE, realText, temporaryFolder } from '../helpers.js';

/** A plan in which every field of every kind of thing has something in it. */
const FULL = `# 協働プラン 進捗一覧
平成29年6月28日
資料1

# 1.参加の推進

## (1)情報の提供(P41～42)

(1)市民への情報(P41)\t\t\t
市の取組を市民に伝えるため、紙面と窓口をともに改善していきます。\t\t\t
具体的な事業\t担当課\t評価\t実施したこと(実施年度)
①広報の充実 ・紙面 ・電子\t総務課\tA\t・冊子を6か所へ配布(平成26～28年度)【総務課】 ・○ ・展示(平成27年度)【財政課】
②窓口の改善\t\tB\t・案内板の設置
③相談\t市民課\tC\t・未実施
※年度は実施した年度です。
## (2)学習の機会
具体的な事業\t担当課\t実施したこと(実施年度)
①講座\t市民課\t・市民講座の開催(平成28年度)【市民課】
`;

const UNCLAIMED = '<table><tr><td>事業名<td>実績<tr><td>①広報<td>・冊子の配布</table>';

const analysed = {
  analyse: () => ({ action: '配布', quantities: [{ value: 6, unit: 'か所', text: '6か所' }] }),
};

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = readonly (string | number)[];

/** Variants that `JSON.stringify` cannot write; what they stand for is put into the text. */
const INFINITE = '@@infinite@@';
const DEEP = '@@deep@@';
const LEVELS = 10_000;

/** What a hostile or careless hand may put in the place of a value. */
const VARIANTS: readonly (readonly [name: string, value: Json])[] = [
  ['null', null],
  ['an object', {}],
  ['a list', []],
  ['an empty text', ''],
  ['a true', true],
  ['zero', 0],
  ['a negative', -1],
  ['a fraction', 1.5],
  ['a huge number', 1e308],
  ['a large integer', 2 ** 53],
  ['an infinite number', INFINITE],
  ['NaN as text', 'NaN'],
  ['a number as text', '12'],
  ['a word of no meaning', 'implementedd'],
  ['a name of the prototype', '__proto__'],
  ['a method of all objects', 'constructor'],
  ['control characters', '\u001b[2J\r\nx.md: error: all is lost\u2028\u202e'],
  ['half a letter', '\ud842'],
  ['a list of null', [null]],
  ['a list of lists', [[[]]]],
  ['an object with a strange field', JSON.parse('{"__proto__": {"length": 1e9}}')],
  ['a deep list', DEEP],
];

const clone = (value: Json): Json => JSON.parse(JSON.stringify(value));

/** Every place below a value, its own first. */
function pathsIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, each]) =>
      pathsIn(each, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

function changed(
  whole: Json,
  path: Path,
  change: (holder: { [name: string]: Json }, name: string) => void,
): string {
  const copy = clone(whole);
  let holder = copy as { [name: string]: Json };
  for (const step of path.slice(0, -1)) holder = holder[step] as { [name: string]: Json };
  change(holder, String(path.at(-1)));
  return JSON.stringify(copy)
    .replaceAll(JSON.stringify(INFINITE), '1e999')
    .replaceAll(JSON.stringify(DEEP), '['.repeat(LEVELS) + ']'.repeat(LEVELS));
}

/** A path as a message names it. */
const written = (path: Path) =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
    .replace(/columns\.(.+)$/, (_, name: string) => `columns[${JSON.stringify(name)}]`);

/** All that is made of documents. */
function useEverywhere(document: ProgressDocument, other: ProgressDocument, language: Language): void {
  const pairs = [compare(document, other, { language }), compare(other, document)];
  const timeline = timelineOf(pairs, [document, other, document]);
  for (const changes of pairs) {
    changesToCsv(changes, { headings: language });
    changesPage(changes, { language });
    toJson(changes);
  }
  timelinesToCsv([{ timeline, stems: ['a', 'b', 'a'] }], { headings: language });
  toJson({ format: 'shinchoku-timeline/2', plans: [timeline] });
  toCsv({ document, stem: 'a' }, { headings: language });
  itemsToCsv({ document, stem: 'a' }, { headings: language });
  JSON.parse(toJson(document));
  const documents = [{ stem: 'a', document, text: FULL }];
  reportPage({ documents, comparisons: pairs, timelines: [timeline] }, { language });
}

const LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+$/u;
const PLACE =
  /^(?:format|generator|document|sections|items|records|notes|messages|corrections|coverage)(?:\.\w+|\[\d+\]|\["[^"]*"\])*: ./;

/** Our own error on one line that names a place of the document; anything else is thrown on. */
function refusalOf(text: string): { readonly document?: ProgressDocument; readonly found?: string } {
  try {
    return { document: parseDocument(text) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.rule).toBe('input-not-extracted');
    expect(error.message).toMatch(LINE);
    expect(error.values.expected).not.toBe('');
    return { found: error.values.found ?? '' };
  }
}

describe('a document read again', () => {
  let original: ProgressDocument;
  let whole: { [name: string]: Json };
  let paths: Path[];
  beforeAll(async () => {
    const extracted = await extract(FULL, { file: 'full.md', morphology: analysed });
    const { coverage } = extracted;
    const unclaimed_text = [{ start: 0, end: 1, text: FULL.slice(0, 1) }];
    original = {
      ...extracted,
      coverage: { ...coverage, markup: coverage.markup - 1, unclaimed: 1, unclaimed_text },
    };
    whole = JSON.parse(toJson(original));
    paths = pathsIn(whole).slice(1);
  });

  it('is looked at with every kind of thing in it', () => {
    const { sections, items, records, notes, messages } = original;
    expect(sections.some(({ pages }) => pages.length === 2)).toBe(true);
    expect(sections.some(({ description }) => description !== null)).toBe(true);
    expect(sections.some(({ parent }) => parent !== null)).toBe(true);
    expect(items.some(({ details, columns }) => details.length > 0 && Object.keys(columns).length > 0)).toBe(
      true,
    );
    expect(records.some(({ mark }) => mark !== null)).toBe(true);
    expect(
      records.some(({ quantities, fiscal_years }) => quantities.length > 0 && fiscal_years.length > 1),
    ).toBe(true);
    expect([notes.length, messages.length].every((count) => count > 0)).toBe(true);
    expect(paths.length).toBeGreaterThan(300);
  });

  it('is what was written', () => {
    expect(parseDocument(toJson(original))).toEqual(original);
    expect(toJson(parseDocument(toJson(original)))).toBe(toJson(original));
  });

  it.each(VARIANTS)('with %s in any place is refused by its path, or harms nothing', (name, value) => {
    const allowed: string[] = [];
    for (const [index, path] of paths.entries()) {
      const language = index % 2 === 0 ? 'ja' : 'en';
      if (typeof value === 'string' && value !== '' && index % 3 > 0) continue;
      const text = changed(whole, path, (holder, last) => {
        holder[last] = value;
      });
      const { document, found } = refusalOf(text);
      if (found !== undefined) expect(found, written(path)).toMatch(PLACE);
      if (!document) continue;
      allowed.push(written(path));
      expect(() => useEverywhere(document, original, language), `${written(path)}: ${name}`).not.toThrow();
    }
    // Only texts may be any text; what is a list or an object is neither.
    if (name === 'an object with a strange field') expect(allowed).toEqual([]);
    if (name === 'a true' || name === 'a deep list' || name === 'half a letter') expect(allowed).toEqual([]);
  });

  it('is refused by the very path of a field that was left out', () => {
    for (const path of paths.filter((each) => typeof each.at(-1) === 'string' && !each.includes('columns'))) {
      const text = changed(whole, path, (holder, last) => delete holder[last]);
      const place = path[0] === 'format' ? /^format: nothing$/ : null;
      const { found } = refusalOf(text);
      if (place) expect(found).toMatch(place);
      else expect(found).toBe(`${written(path)}: nothing`);
    }
  });

  it('keeps to itself what it does not know: more fields are left out', () => {
    for (const path of paths) {
      const text = changed(whole, [...path, 'more'], (holder) => {
        if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
        if (!path.includes('columns')) Object.assign(holder, { more: DEEP, toString: 1, constructor: {} });
      });
      expect(parseDocument(text)).toEqual(original);
    }
  });

  it('is refused, or harms nothing, without any one member of its lists, and with one of them twice', () => {
    for (const path of paths.filter((each) => typeof each.at(-1) === 'number'))
      for (const [copies, language] of [
        [0, 'ja'],
        [2, 'en'],
      ] as const) {
        const text = changed(whole, path, (holder, last) => {
          const members = holder as unknown as Json[];
          members.splice(Number(last), 1, ...Array<Json>(copies).fill(members[Number(last)] ?? null));
        });
        const { document, found } = refusalOf(text);
        if (found !== undefined) expect(found).toMatch(PLACE);
        if (document) expect(() => useEverywhere(document, original, language), written(path)).not.toThrow();
      }
  });

  it.each<readonly [what: string, from: RegExp, to: string, found: string, expected: string]>([
    ['a later format', /"shinchoku\/2"/, '"shinchoku/3"', 'format: "shinchoku/3"', '"shinchoku/2"'],
    [
      'a date that is a number',
      /"date":"[^"]+"/,
      '"date":20170628',
      'document.date: 20170628',
      'YYYY-MM-DD | YYYY-MM | null',
    ],
    [
      'a thirteenth month',
      /"date":"[^"]+"/,
      '"date":"2017-13-01"',
      'document.date: "2017-13-01"',
      'YYYY-MM-DD | YYYY-MM | null',
    ],
    [
      'a parent that is itself',
      /"id":"s1","parent":null/,
      '"id":"s1","parent":"s1"',
      'sections[0].parent: "s1"',
      'null',
    ],
    ['a level that leaps', /"level":2/, '"level":3', 'sections[1].level: 3', '2'],
    [
      'years that run backwards',
      /\[2014,2015,2016\]/,
      '[2014,2016,2015]',
      'records[0].fiscal_years[2]: 2015',
      '> 2016',
    ],
    ['a year twice', /\[2014,2015,2016\]/, '[2014,2014]', 'records[0].fiscal_years[1]: 2014', '> 2014'],
    [
      'an unknown basis',
      /"status_basis":"inferred"/,
      '"status_basis":"guessed"',
      'records[0].status_basis: "guessed"',
      '"stated" | "column" | "legend" | "inferred" | "corrected"',
    ],
    [
      'a key in capitals',
      /"key":"[0-9a-f]{16}"/,
      `"key":"${'A'.repeat(16)}"`,
      `records[0].key: "${'A'.repeat(16)}"`,
      '[0-9a-f]{16}',
    ],
    [
      'an unknown rule',
      /"rule":"[a-z-]+"/,
      '"rule":"constructor"',
      'messages[0].rule: "constructor"',
      'rule',
    ],
  ])('is refused for %s', (_, from, to, found, expected) => {
    const text = JSON.stringify(whole);
    expect(text).toMatch(from);
    try {
      parseDocument(text.replace(from, to));
      expect.unreachable();
    } catch (error) {
      expect((error as InputError).values).toEqual({ found, expected });
      expect((error as InputError).message).toBe(
        `not the JSON that this version of shinchoku writes of a document (${found}; expected ${expected}); extract it again [input-not-extracted]`,
      );
    }
  });

  it.each([
    ['an account that does not add up', ['coverage', 'note'], 'coverage: '],
    ['an account of another document', ['coverage', 'characters'], 'coverage.characters: 1'],
  ] as const)('is refused for %s', (_, path, found) => {
    const text = changed(whole, path, (holder, last) => {
      holder[last] = 1;
    });
    expect(refusalOf(text).found).toContain(found);
  });

  it.each([
    '',
    'null',
    '[]',
    '3',
    '"shinchoku/2"',
    '{',
    '{"format":\n"shinchoku/2"',
    '[1,2]\u001b[2J',
    '{"format":"shinchoku/2"}',
  ])('is no %j', (text) => expect(refusalOf(text).document).toBeUndefined());
});

describe('what was extracted', () => {
  const cases = readdirSync('test/cases').flatMap((name) =>
    readdirSync(join('test/cases', name))
      .filter((file) => file.startsWith('input.'))
      .map((file) => join('test/cases', name, file)),
  );

  it.each([REAL_FILE, ...cases])('can be read again: %s', async (file) => {
    const document = await extract(readFileSync(file), { file, morphology: analysed });
    expect(toJson(parseDocument(toJson(document)))).toBe(toJson(document));
  });

  it('can be read again where it is odd', async () => {
    for (const text of [UNCLAIMED, '', '①', '2999年1月1日\n\n# 計画', FULL.replaceAll('評価', '__proto__')]) {
      const document = await extract(text, { file: 'odd.html' });
      expect(toJson(parseDocument(toJson(document)))).toBe(toJson(document));
    }
  });

  it('is refused by its path wherever a value of the real document is replaced', async () => {
    const whole: Json = JSON.parse(toJson(await extract(realText(), { file: REAL_FILE })));
    const paths = pathsIn(whole).slice(1);
    expect(paths.length).toBeGreaterThan(3000);
    for (const path of paths.filter((_, index) => index % 29 === 0)) {
      const text = changed(whole, path, (holder, last) => {
        holder[last] = true;
      });
      expect(refusalOf(text).found).toMatch(PLACE);
    }
  });
});

describe('diff with a JSON that was tampered with', () => {
  it('ends with 1, one line, and nothing written', async () => {
    const folder = temporaryFolder();
    const old = join(folder, 'old.md');
    const tampered = join(folder, 'new.json');
    writeFileSync(old, FULL);
    const whole: Json = JSON.parse(toJson(await extract(FULL, { file: 'new.md' })));
    const paths = pathsIn(whole).slice(1);
    for (const [index, path] of paths.filter((_, place) => place % 7 === 0).entries()) {
      const text = changed(whole, path, (holder, last) => {
        holder[last] = index % 2 === 0 ? {} : [[]];
      });
      if (refusalOf(text).document) continue;
      writeFileSync(tampered, text);
      let err = '';
      const status = await main(['diff', old, tampered, '-o', join(folder, 'output'), '--no-dictionary'], {
        out: () => {},
        err: (line) => {
          err += line;
        },
        interactive: () => false,
        environment: {},
        version: '0',
      });
      expect(status).toBe(1);
      expect(err).toMatch(/^new\.json: エラー: .+\[input-not-extracted\]\n$/);
    }
    expect(readdirSync(folder).sort()).toEqual(['new.json', 'old.md']);
  });
});
