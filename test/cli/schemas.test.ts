import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { runHere } from './in-process.js';

/** Every JSON that the program reads or writes, held by Ajv in strict mode to what `shinchoku schema` prints. */

const edition = (year: number, cell: string) =>
  `表記計画 平成${year}年3月31日現在\n章,事業名,担当課,実績,評価\n1. 参加,①広報,"総務課、税務課","・𠮷の会の開催(平成${51 - year}～${year - 1}年度)【総務課】",${cell}\n1. 参加,②=1+1,総務課,・未実施,B\n`;

const ajv = new Ajv2020.default({ strict: true });

async function mustFit(name: string, value: unknown): Promise<void> {
  const id = `urn:shinchoku:2:${name}`;
  const isValid = ajv.getSchema(id) ?? ajv.compile(JSON.parse((await runHere(['schema', name])).out));
  expect(isValid(value), `${name}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
}

describe('the JSON of a run', () => {
  let folder: string;
  let report: string;
  const path = (name: string) => join(folder, 'out', name);
  const common = () => ['-o', join(folder, 'out'), '--no-dictionary', '--report', 'json'];

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'h26.csv'), edition(26, 'A'));
    writeFileSync(join(folder, 'in', 'h27.csv'), edition(27, '1-2'));
    writeFileSync(join(folder, 'in', 'picture.png'), '');
    const outputs = ['--outputs', 'json,csv,ndjson,long,datapackage'];
    const { status, err } = await runHere(['run', join(folder, 'in'), ...outputs, ...common()]);
    expect(status).toBe(0);
    report = err;
  });

  it('in files has a schema, file by file', async () => {
    const files = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.json'));
    const formats = new Set<string>();
    for (const name of files.filter((file) => file !== 'datapackage.json')) {
      const value = JSON.parse(readFileSync(path(name), 'utf8'));
      const [, kind = 'document'] = /^shinchoku(?:-(\w+))?\/\d+$/.exec(value.format) ?? [];
      await mustFit(kind, value);
      formats.add(kind);
    }
    expect([...formats].sort()).toEqual(['changes', 'document', 'timeline']);
  });

  it('in lines has a schema, line by line', async () => {
    const lines = readFileSync(path('records.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) await mustFit('ndjson', JSON.parse(line));
  });

  it('of messages has a schema, of documents and of editions', async () => {
    const messages = JSON.parse(report).flatMap((file: { messages: object[] }) => file.messages);
    expect(messages).toEqual(expect.arrayContaining([expect.objectContaining({ rule: 'input-skipped' })]));
    expect(messages.some((message: object) => 'edition' in message)).toBe(true);
    await mustFit('messages', JSON.parse(report));
  });

  it('of a profile has a schema, as the program writes it', async () => {
    const profile = join(folder, 'profile.json');
    const columns = ['--columns', '5=grade', '--profile', profile];
    await runHere(['extract', join(folder, 'in', 'h26.csv'), ...columns, ...common()]);
    const value = JSON.parse(readFileSync(profile, 'utf8'));
    expect(value.tables).toHaveLength(1);
    await mustFit('profile', value);
    for (const role of ['評価', 'result@24', 'result@2023@this', 'grades'])
      await expect(
        mustFit('profile', { ...value, tables: [{ headings: ['a'], roles: [role] }] }),
      ).rejects.toThrow();
  });

  it('of a check of tables has a schema', async () => {
    const files = ['h26.csv', 'no.csv'].map((name) => join(folder, 'in', name));
    const { out, status } = await runHere(['check', '--rules', 'soumu', ...files, '--report', 'json']);
    expect(status).toBe(1);
    await mustFit('tablecheck', { ...JSON.parse(out), generator: 'shinchoku/0.1.0' });
  });

  it('of an audit has a schema', async () => {
    const editions = ['h26.csv', 'h27.csv'].map((name) => join(folder, 'in', name));
    const { out } = await runHere(['audit', ...editions, '-o', '-', '--no-dictionary']);
    await mustFit('audit', JSON.parse(out));
  });
});
