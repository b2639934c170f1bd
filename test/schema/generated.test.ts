import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditOf } from '../../src/compare/audit.js';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import type { ProgressDocument } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { pathText } from '../../src/schema/fault.js';
import { generatedFiles } from '../../src/schema/generate/files.js';
import { publishedSchema } from '../../src/schema/generate/published.js';
import { definitions, type JsonSchema, SCHEMA_NAMES } from '../../src/schema/generate/schemas.js';
import {
  auditFault,
  changesFault,
  correctionsFault,
  documentFault,
  messagesFault,
  ndjsonFault,
  profileFault,
  tablecheckFault,
  timelineFault,
} from '../../src/schema/generated/validators.js';
import { recordLines } from '../../src/write/ndjson.js';
import { REAL_FILE, realText } from '../helpers.js';

const FOLDER = 'src/schema/generated';

const ajv = new Ajv2020.default({ strict: true });
const peers = Object.fromEntries(SCHEMA_NAMES.map((name) => [name, ajv.compile(publishedSchema(name))]));
const own = {
  document: documentFault,
  changes: changesFault,
  timeline: timelineFault,
  audit: auditFault,
  corrections: correctionsFault,
  profile: profileFault,
  messages: messagesFault,
  ndjson: ndjsonFault,
  tablecheck: tablecheckFault,
};

describe('what is generated', () => {
  it.each([...generatedFiles().keys()])('%s is fresh; npm run generate writes it anew', (name) => {
    expect(readFileSync(`${FOLDER}/${name}`, 'utf8')).toBe(generatedFiles().get(name));
  });

  it('is all that there is', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...generatedFiles().keys()].sort());
  });
});

describe('the data model', () => {
  const fields = [...definitions()].flatMap(([name, schema]) =>
    Object.entries(schema.properties ?? {}).map(([key, value]) => [`${name}.${key}`, value] as const),
  );

  it.each(fields)('says of %s in both languages what it is and where it comes from', (_, schema) => {
    expect(schema.description).toMatch(/^[\x20-\x7e\p{Script=Han}\p{Script=Katakana}○△×－①②…「」]+[.;]$/u);
    expect(schema['x-description-ja']).toMatch(/[\p{Script=Han}\p{Script=Hiragana}].*。$/u);
    expect(schema['x-from']).toBeDefined();
  });

  const isNullable = ({ type, anyOf }: JsonSchema) =>
    type?.includes('null') === true || anyOf?.some((each) => each.type === 'null') === true;

  it.each(fields)('says of %s what null means, where it may be null', (_, schema) => {
    expect(schema['x-null'] !== undefined).toBe(isNullable(schema));
  });

  it('has the keys of each object in the order of the contract', () => {
    const keys = (name: string) => Object.keys(definitions().get(name)?.properties ?? {}).join(' ');
    expect(keys('ProgressDocument')).toBe(
      'format generator document sections items records notes messages corrections coverage',
    );
    expect(keys('DocumentInfo')).toBe(
      'title file sha256 medium encoding legend date issued issuer meeting material characters last_fiscal_year',
    );
    expect(keys('Section')).toBe('id parent level number title description pages source');
    expect(keys('Item')).toBe(
      'id section number label title details departments departments_basis columns cells source',
    );
    expect(keys('Cell')).toBe('heading role fiscal_years text departments source');
    expect(keys('RecordPlace')).toBe('start end line column place text spans');
    expect(keys('Message')).toBe('rule severity message line column place start end readings');
    expect(keys('Coverage')).toBe(
      'characters record item section metadata column_heading note markup furniture unclaimed unclaimed_text omitted',
    );
    expect(keys('Changes')).toBe(
      'format generator mode related old new summary changes items sections messages',
    );
  });
});

type Json = { [name: string]: unknown };

/** Values that are wrong nearly everywhere. */
const WRONG = [undefined, null, true, -1, 1.5, '', 'none', '__proto__', [], {}, [null], [1]];

/** Every place below a value. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...path, name]))];
}

function replaced(whole: Json, path: readonly string[], value: unknown): Json {
  const copy = structuredClone(whole);
  let holder = copy;
  for (const step of path.slice(0, -1)) holder = holder[step] as Json;
  const last = path.at(-1) ?? '';
  if (value === undefined && !Array.isArray(holder)) delete holder[last];
  else holder[last] = value;
  return copy;
}

describe('the validators', () => {
  let samples: Readonly<Record<keyof typeof own, Json>>;
  let real: ProgressDocument;
  beforeAll(async () => {
    real = await extract(realText(), { file: REAL_FILE });
    const text = (year: number) =>
      `# 計画\n平成29年6月28日\n\n# 1.参加\n\n具体的な事業\t担当課\t評価\t実施したこと\n①広報 ・紙\t総務課\tA\t・冊子を配布(平成26、${year}年度)【総務課】\n②窓口\t\tB\t未実施\n※注です。\n`;
    const documents = [await extract(text(27)), await extract(text(28))] as const;
    const changes = compare(...documents);
    const timeline = { format: 'shinchoku-timeline/2', plans: [timelineOf([changes])] };
    const audit = { format: 'shinchoku-audit/2', plans: [auditOf([changes], documents)] };
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;
    const correction = { id: 'r1.1.1', field: 'status', was: 'planned', reapplied: false };
    const document = { ...documents[0], corrections: [correction] };
    const [line = ''] = recordLines([{ stem: 'a', document: documents[0] }]);
    const messages = [
      { file: 'a.md', messages: documents[0].messages },
      { file: 'a.md', messages: changes.messages },
    ];
    samples = {
      document: plain(document),
      changes: plain(changes),
      timeline: plain(timeline),
      audit: plain(audit),
      profile: {
        format: 'shinchoku-profile/1',
        tables: [{ headings: ['事業', '実績'], roles: [null, 'result@2023'] }],
      },
      messages: plain(messages),
      ndjson: JSON.parse(line),
      tablecheck: {
        format: 'shinchoku-tablecheck/1',
        generator: 'shinchoku/0.1.0',
        files: [
          { file: 'b.csv', kind: null, error: '読めません', rules: [] },
          {
            file: 'a.csv',
            kind: 'CSV',
            error: null,
            rules: [
              {
                rule: 'numbers',
                item: '1-3',
                verdict: 'fails',
                count: 1,
                places: [{ place: '2行1列', text: '1円' }],
                message: '単位を除く',
              },
            ],
          },
        ],
      },
      corrections: {
        format: 'shinchoku-corrections/1',
        corrections: [
          {
            file: 'a.md',
            sha256: documents[0].document.sha256,
            at: { start: 0, end: 2, text: '広報' },
            do: 'set',
            set: {
              activity: '広報紙の発行',
              status: 'planned',
              fiscal_years: [2016],
              fiscal_years_text: null,
              departments: ['総務課'],
              action: '発行',
              quantities: [{ value: 1, unit: '回', text: '1回' }],
              number: null,
              'document.title': '計画',
              'document.date': '2018-06',
            },
            parts: [[0, 1]],
            by: '企画課',
            on: '2018-06-01',
            why: '誤記',
          },
        ],
      },
    };
  });

  it.each(SCHEMA_NAMES)('take what is written: %s', (name) => {
    expect(peers[name]?.(samples[name]), ajv.errorsText(peers[name]?.errors)).toBe(true);
    expect(own[name](samples[name])).toBeNull();
  });

  it('take the real document', () => {
    expect(peers.document?.(real), ajv.errorsText(peers.document?.errors)).toBe(true);
    expect(documentFault(structuredClone(real))).toBeNull();
  });

  it.each(SCHEMA_NAMES)('refuse what Ajv refuses of a changed %s, and nothing else', (name) => {
    const whole = samples[name];
    for (const [index, path] of pathsIn(whole).slice(1).entries()) {
      for (const [position, value] of WRONG.entries()) {
        if ((index + position) % 2 === 1) continue;
        const changed = replaced(whole, path, value);
        const expected = peers[name]?.(changed);
        const found = own[name](changed);
        expect(found === null, `${path.join('.')}: ${JSON.stringify(value)}`).toBe(expected);
      }
    }
  });

  it('say where the first fault is, what was found and what was expected', () => {
    const fault = documentFault(replaced(samples.document, ['records', '0', 'fiscal_years', '1'], '27'));
    expect(fault && [pathText(fault.path), fault.found, fault.expected]).toEqual([
      'records[0].fiscal_years[1]', '27', 'integer 1…9999',
    ]); // biome-ignore format: a list
  });

  it('say of a value that may have several shapes which they are', () => {
    const changed = (value: unknown) => replaced(samples.changes, ['items', '0', 'fields'], value);
    const fields = (old: unknown) => [{ field: 'title', old, new: null }];
    for (const value of ['広報', ['総務課'], [2016], [], null]) {
      expect(changesFault(changed(fields(value)))).toBeNull();
    }
    for (const value of [1, [null], ['総務課', 2016], {}]) {
      const fault = changesFault(changed(fields(value)));
      expect(fault && [pathText(fault.path), fault.expected]).toEqual([
        'items[0].fields[0].old', 'string | string[] | integer[]',
      ]); // biome-ignore format: a list
    }
  });
});
