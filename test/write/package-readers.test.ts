import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';
import { HAS_PYTHON } from './readers.js';

const edition = (year: number, cell: string) =>
  `表記計画 平成${year}年3月31日現在\n章,事業名,担当課,実績,評価\n1. 参加,①広報,"総務課、税務課","・冊子の配布(平成25～${year - 1}年度)【総務課】",${cell}\n1. 参加,②=1+1,総務課,・未実施,B\n`;

/** Holds every file of a package against its schema, without a line of this program: what it says is what is wrong. */
const VALIDATE = `
import csv, hashlib, json, os, re, sys
folder = sys.argv[1]
package = json.load(open(os.path.join(folder, 'datapackage.json'), encoding='utf-8'))
wrong, tables = [], {}
for resource in package['resources']:
    path = os.path.join(folder, resource['path'])
    data = open(path, 'rb').read()
    if resource['hash'] != 'sha256:' + hashlib.sha256(data).hexdigest() or resource['bytes'] != len(data):
        wrong.append([resource['name'], 'hash'])
    with open(path, encoding='utf-8-sig', newline='') as file:
        head, *rows = csv.reader(file, strict=True)
    schema = resource['schema']
    if head != [field['name'] for field in schema['fields']]:
        wrong.append([resource['name'], head])
    tables[resource['name']] = [dict(zip(head, row)) for row in rows]
    for row in tables[resource['name']]:
        for field in schema['fields']:
            value, rules = row[field['name']], field.get('constraints', {})
            if value in schema['missingValues']:
                if rules.get('required'):
                    wrong.append([resource['name'], field['name'], 'missing'])
                continue
            parts = value.split(field['list']['delimiter']) if 'list' in field else [value]
            of = field['list']['itemType'] if 'list' in field else field['type']
            for part in parts:
                if of == 'integer' and not re.fullmatch('-?[0-9]+', part) or of == 'number' and not float(part) <= 1:
                    wrong.append([resource['name'], field['name'], value])
            if re.search(r'(?<![\\[])\\^|\\$|\\(\\?', rules.get('pattern', '')):
                wrong.append([resource['name'], field['name'], 'not a pattern of XML Schema'])
            if 'enum' in rules and value not in rules['enum'] or 'pattern' in rules and not (re.fullmatch(rules['pattern'], value) and re.search(rules['pattern'], value)):
                wrong.append([resource['name'], field['name'], value])
for resource in package['resources']:
    schema, rows = resource['schema'], tables[resource['name']]
    key = schema.get('primaryKey')
    if key and len({tuple(row[name] for name in key) for row in rows}) != len(rows):
        wrong.append([resource['name'], 'key'])
    for foreign in schema.get('foreignKeys', []):
        other = foreign['reference']
        known = {tuple(row[name] for name in other['fields']) for row in tables[other['resource']]}
        for row in rows:
            if tuple(row[name] for name in foreign['fields']) not in known:
                wrong.append([resource['name'], 'refers to nothing'])
print(json.dumps({'wrong': wrong, 'rows': {name: len(rows) for name, rows in tables.items()}}))
`;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly list?: { readonly itemType: string };
}

describe.skipIf(!HAS_PYTHON).each(['en', 'ja'])('a data package with headings in %s', (headings) => {
  let folder: string;
  const read = () => JSON.parse(readFileSync(join(folder, 'out', 'datapackage.json'), 'utf8'));
  const run = (...words: string[]) =>
    runHere([
      'run',
      join(folder, 'in'),
      '-o',
      join(folder, 'out'),
      '--no-dictionary',
      '--headings',
      headings,
      ...words,
    ]);

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', '平成26.csv'), edition(26, 'A'));
    writeFileSync(join(folder, 'in', '平成27.csv'), edition(27, '1-2'));
    const { status } = await run(
      '--outputs',
      'csv,items,long,datapackage',
      '--license',
      'CC-BY-4.0',
      '--publisher',
      '甲市',
    );
    expect(status).toBe(0);
  });

  it('describes every CSV file of the run, as Python finds them', () => {
    const said = JSON.parse(
      execFileSync('python3', ['-c', VALIDATE, join(folder, 'out')], { encoding: 'utf8' }),
    );
    expect(said.wrong).toEqual([]);
    expect(said.rows).toMatchObject({ records: 4, items: 4, record_years: 3, record_departments: 2 });
    const files = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.csv'));
    expect(
      Object.keys(said.rows)
        .map((name) => `${name}.csv`)
        .sort(),
    ).toEqual(files.sort());
    expect(files).toHaveLength(9);
  });

  it('says what columns hold, in both languages', () => {
    const [records] = read().resources.filter(({ name }: { name: string }) => name === 'records');
    const fields: Field[] = records.schema.fields;
    const years = fields.find(({ name }) => name === (headings === 'ja' ? '実施年度' : 'fiscal_years'));
    expect(years).toMatchObject({ type: 'string', list: { delimiter: ';', itemType: 'integer' } });
    const last = fields.find(({ name }) => name === (headings === 'ja' ? '最後の年度' : 'last_fiscal_year'));
    expect(last?.type).toBe('integer');
    for (const { name, description = '' } of fields)
      expect(description, name).toMatch(/[ぁ-ん一-龠].* \/ .*[a-z]/);
  });

  it('says whose it is, and what it was made of', () => {
    const sha256 = createHash('sha256').update(edition(26, 'A')).digest('hex');
    expect(read()).toMatchObject({
      title: '表記計画 進捗状況',
      licenses: [
        {
          name: 'CC-BY-4.0',
          path: 'https://creativecommons.org/licenses/by/4.0/',
          title: 'Creative Commons Attribution 4.0 International',
        },
      ],
      contributors: [{ title: '甲市', roles: ['publisher'] }, {}],
      sources: [{ title: '表記計画', hash: `sha256:${sha256}` }, {}],
    });
  });

  it('gives each key a pattern', () => {
    const [records] = read().resources.filter(({ name }: { name: string }) => name === 'records');
    const patterns = records.schema.fields.flatMap(
      ({ constraints }: { constraints?: { pattern?: string } }) => constraints?.pattern ?? [],
    );
    expect(patterns).toEqual(expect.arrayContaining(['r..*', '[0-9a-f]{16}', 'i..*']));
  });

  it('takes an address for a licence', async () => {
    await run('--outputs', 'items,datapackage', '--license', 'https://example.jp/terms');
    expect(read().licenses).toEqual([{ path: 'https://example.jp/terms' }]);
    expect(read().resources).toHaveLength(1);
  });

  it.each(['datapackage', 'json, datapackage'])(
    'brings the tables that it describes: %s',
    async (outputs) => {
      const out = join(temporaryFolder(), 'out');
      expect((await run('--outputs', outputs, '-o', out)).status).toBe(0);
      const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
      const paths = resources.map(({ path }: { path: string }) => path);
      expect(paths).toEqual(expect.arrayContaining(['records.csv', 'items.csv']));
      expect(readdirSync(out)).toEqual(expect.arrayContaining(paths));
    },
  );
});
