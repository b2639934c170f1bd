import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesPage, changesToCsv, compare, extract, toJson } from '../../src/index.js';
import { edition, oneSection, row } from '../compare/editions.js';
import { temporaryFolder } from '../helpers.js';

const COMMAND = join(process.cwd(), 'dist/cli.cjs');

const OLD = oneSection(29, row('①広報', '・冊子の配布(平成27～28年度)【総務課】'), row('②窓口', '・未実施'));
const NEW = oneSection(30, row('①広報', '・冊子の配布(平成27～29年度)【総務課】'), row('②窓口', '・未実施'));
const titled = (text: string) => `# 協働プラン 進捗一覧\n\n${text}`;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  put('old.md', OLD);
  put('new.md', NEW);
});

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const outputs = (name = 'output') => readdirSync(join(folder, name)).sort();

describe('diff', () => {
  it('writes the changes as JSON, CSV and a page, and sums up', () => {
    const { status, out, err } = run('diff', 'old.md', 'new.md');
    expect([status, out]).toEqual([0, '']);
    expect(outputs()).toEqual(['old--new.changes.csv', 'old--new.changes.html', 'old--new.changes.json']);
    expect(err).toContain('変更なし 1 ｜ 変更 1 ｜ 追加 0 ｜ 削除 0');
    expect(err).toContain('新しい年度が加わった [years_extended]');
    const changes = JSON.parse(get('output/old--new.changes.json'));
    expect(Object.keys(changes)).toEqual([
      'format',
      'generator',
      'mode',
      'related',
      'old',
      'new',
      'summary',
      'changes',
      'items',
      'sections',
      'messages',
    ]);
    expect(Object.keys(changes.changes[0])).toEqual([
      'kind',
      'classes',
      'old',
      'new',
      'fields',
      'confidence',
      'runner_up',
    ]);
    expect(changes.changes[0]).toMatchObject({
      kind: 'changed',
      classes: ['years_extended'],
      fields: [{ field: 'fiscal_years', old: [2015, 2016], new: [2015, 2016, 2017] }],
      confidence: 1,
      runner_up: null,
    });
  });

  it('writes a row for each record that is not plainly unchanged', () => {
    run('diff', 'old.md', 'new.md');
    expect(get('output/old--new.changes.csv')).toBe(
      '\ufeffkind,classes,confidence,section_1,item,old_id,new_id,old_activity,new_activity,old_fiscal_years,new_fiscal_years,old_departments,new_departments,item_departments,old_status,new_status,old_grade,new_grade,old_source_line,old_source_place,new_source_line,new_source_place\r\n' +
        'changed,years_extended,1,情報の提供,広報,r1.1.1,r1.1.1,冊子の配布,冊子の配布,2015;2016,2015;2016;2017,総務課,総務課,総務課,implemented,implemented,,,5,,5,\r\n',
    );
    run('diff', 'old.md', 'new.md', '--headings', 'ja');
    expect(get('output/old--new.changes.csv')).toContain('\ufeff区分,変更の種類,確かさ,階層1,事業,旧・ID');
  });

  it('compares what was extracted before, with the same outcome', () => {
    run('extract', 'old.md', 'new.md', '-o', 'json');
    expect(run('diff', 'json/old.json', 'json/new.json', '-o', 'a').status).toBe(0);
    expect(run('diff', 'old.md', 'json/new.json', '-o', 'b').status).toBe(0);
    expect(run('diff', 'old.md', 'new.md', '-o', 'c').status).toBe(0);
    for (const other of ['a', 'b'])
      for (const name of outputs('c')) expect(get(`${other}/${name}`)).toBe(get(`c/${name}`));
  });

  it('prints the JSON to standard output', () => {
    const { status, out } = run('diff', 'old.md', 'new.md', '-o', '-');
    expect(status).toBe(0);
    expect(JSON.parse(out).format).toBe('shinchoku-changes/2');
    expect(readdirSync(folder).sort()).toEqual(['new.md', 'old.md']);
  });

  it('tells changes by its exit status where it is asked to', () => {
    expect(run('diff', 'old.md', 'new.md', '--exit-code').status).toBe(1);
    expect(run('diff', 'old.md', 'old.md', '--exit-code').status).toBe(0);
    expect(outputs()).toContain('old--old.changes.json');
  });

  it('reads departments with their new names', () => {
    put('new.md', NEW.replaceAll('総務課', '総務企画課'));
    expect(run('diff', 'old.md', 'new.md').err).toContain('「総務課,総務企画課,年度」');
    for (const aliases of [
      '総務課,総務企画課,2018\n',
      '\ufeff旧部署,新部署,年度\r\n総務課,総務企画課,平成30年度\r\n',
      '総務課,総務企画課\n',
      '総務課,総務企画課,H29\n',
    ]) {
      put('aliases.csv', aliases);
      const { err, status } = run('diff', 'old.md', 'new.md', '--aliases', 'aliases.csv');
      expect(status).toBe(0);
      expect(err).not.toContain('部署が変わった');
    }
    put('aliases.csv', '総務課,総務企画課,2019\n');
    expect(run('diff', 'old.md', 'new.md', '--aliases', 'aliases.csv').err).toContain('部署が変わった');
  });

  it.each([
    ['a missing file', null, '読み取れません(ファイルが見つかりません: ENOENT)'],
    ['an empty file', '', 'ファイルが空です'],
    ['a row of one name', '総務課\n', '1行目が「総務課,」です'],
    ['a year that is none', '総務課,総務企画課,2018\n財政課,財務課,いつか\n', '2行目が「いつか」です'],
    ['a quote too many', '"総務課" と,総務企画課\n', 'CSV として読めません'],
  ])('refuses aliases: %s', (_, content, expected) => {
    if (content !== null) put('aliases.csv', content);
    const { status, err } = run('diff', 'old.md', 'new.md', '--aliases', 'aliases.csv');
    expect(status).toBe(2);
    expect(err).toContain(expected);
    expect(err).toMatch(/^shinchoku: aliases\.csv: .*。正しい形は 旧名,新名,年度 \[--aliases\]/);
    expect(readdirSync(folder)).not.toContain('output');
  });

  it.each([
    ['one edition', ['diff', 'old.md'], 'diff: 資料が1件あります。旧と新の二つを指定してください'],
    ['no edition', ['diff'], 'diff: 資料が0件あります'],
    ['three editions', ['diff', 'old.md', 'new.md', 'old.md'], 'diff: 資料が3件あります'],
    ['a timeline of one', ['timeline', 'old.md'], 'timeline: 資料が1件あります'],
  ])('refuses %s', (_, words, expected) => {
    const { status, err } = run(...words);
    expect(status).toBe(2);
    expect(err).toContain(expected);
  });

  it.each([
    ['no JSON', () => '{', 'JSON'],
    ['JSON of another kind', () => '{"format":"other"}', 'format: "other"'],
    [
      'JSON of another version',
      () => '{"format":"shinchoku/1"}',
      'format: "shinchoku/1"、必要なのは "shinchoku/2"',
    ],
    ['a list', () => '[]', 'list、必要なのは object'],
    [
      'a document without a title',
      (json: string) => json.replace(/"title":null,/, ''),
      'document.title: nothing、必要なのは string | null',
    ],
    [
      'a document without records',
      (json: string) => json.replace('"records"', '"record"'),
      'records: nothing',
    ],
    [
      'a record without years',
      (json: string) => json.replace('"fiscal_years"', '"years"'),
      'records[0].fiscal_years: nothing、必要なのは list',
    ],
  ])('refuses %s as an edition, and writes nothing', (_, altered, expected) => {
    const { out } = run('extract', 'new.md', '-o', '-', '--no-dictionary');
    put('broken.json', altered(out));
    const { status, err } = run('diff', 'old.md', 'broken.json');
    expect(status).toBe(1);
    expect(err).toContain('broken.json');
    expect(err).toContain(expected);
    expect(readdirSync(folder)).not.toContain('output');
  });

  it('says that two documents have nothing in common instead of listing changes', () => {
    put('other.md', oneSection(30, row('①橋梁', '・第一大橋の補強'), row('②水道', '・浄水場の更新')));
    const { status, err } = run('diff', 'old.md', 'other.md');
    expect(status).toBe(0);
    expect(err).toContain('[editions-unrelated]');
    const page = get('output/old--other.changes.html');
    expect(page).toContain('ほとんど共通点がありません');
    expect(page).not.toContain('冊子の配布');
    expect(JSON.parse(get('output/old--other.changes.json'))).toMatchObject({ related: false, changes: [] });
    expect(err).toContain('比較できません');
    expect(err).not.toContain('追加');
    expect(run('diff', 'old.md', 'other.md', '--frail').status).toBe(1);
    expect(run('diff', 'old.md', 'other.md', '--exit-code').status).toBe(1);
  });

  it.each([
    ['related', NEW],
    ['unrelated', oneSection(30, row('①橋梁', '・第一大橋の補強'), row('②水道', '・浄水場の更新'))],
  ])('writes what the library gives of %s editions', async (_, text) => {
    put('other.md', text);
    run('diff', 'old.md', 'other.md', '--no-dictionary');
    const extracted = (name: string) => extract(readFileSync(join(folder, name)), { file: name });
    const changes = compare(await extracted('old.md'), await extracted('other.md'));
    expect(get('output/old--other.changes.json')).toBe(toJson(changes));
    expect(get('output/old--other.changes.csv')).toBe(changesToCsv(changes));
    expect(get('output/old--other.changes.html')).toBe(changesPage(changes));
  });

  it('prints its messages for machines', () => {
    const { err } = run('diff', 'old.md', 'new.md', '--report', 'json');
    expect(JSON.parse(err).map(({ file }: { file: string }) => file)).toEqual(['old.md', 'new.md']);
  });

  it('speaks English where it is asked to', () => {
    const { err } = run('diff', 'old.md', 'new.md', '--lang', 'en');
    expect(err).toContain('unchanged 1 | changed 1 | added 0 | removed 0');
    expect(get('output/old--new.changes.html')).toContain('<html lang="en">');
  });
});

describe('timeline', () => {
  it('lays editions side by side', () => {
    put(
      'last.md',
      oneSection(
        31,
        row('①広報', '・冊子の配布(平成27～28、30年度)【総務課】'),
        row('②窓口', '・窓口の設置(平成30年度)'),
      ),
    );
    expect(run('timeline', 'old.md', 'new.md', 'last.md').status).toBe(0);
    expect(outputs()).toEqual(['timeline.csv', 'timeline.json']);
    const [plan] = JSON.parse(get('output/timeline.json')).plans;
    expect(plan.editions.map(({ file }: { file: string }) => file)).toEqual(['old.md', 'new.md', 'last.md']);
    const lines = get('output/timeline.csv').split('\r\n').slice(0, -1);
    expect(lines[0]).toBe(
      '\ufeffplan,row,item_id,item,item_departments,id,activity,fiscal_year,edition,said,grade,rewritten',
    );
    const said = lines
      .slice(1)
      .map((line) => line.split(',').filter((_, at) => [1, 3, 7, 8, 9].includes(at)));
    const inEditions = (start: readonly string[], ...statuses: readonly string[]) =>
      ['old', 'new', 'last'].map((name, at) => [...start, name, statuses[at] ?? '']);
    expect(said).toEqual([
      ...inEditions(['activity', '広報', '2015'], 'implemented', 'implemented', 'implemented'),
      ...inEditions(['activity', '広報', '2016'], 'implemented', 'implemented', 'implemented'),
      ...inEditions(['activity', '広報', '2017'], 'not_covered', 'implemented', 'not_covered'),
      ...inEditions(['activity', '広報', '2018'], 'not_covered', 'not_covered', 'implemented'),
      ...inEditions(['activity', '窓口', '2018'], 'not_covered', 'not_covered', 'implemented'),
      ...inEditions(['item', '広報', ''], 'implemented', 'implemented', 'implemented'),
      ...inEditions(['item', '窓口', ''], 'not_implemented', 'not_implemented', 'implemented'),
    ]);
  });
});

describe('audit', () => {
  it('writes the answers, or prints them as JSON', () => {
    put('new.md', NEW.replace('27～29', '26～29'));
    const { status, err } = run('audit', 'old.md', 'new.md');
    expect([status, outputs()]).toEqual([0, ['audit.csv']]);
    expect(get('output/audit.csv').split('\r\n').slice(1, -1)).toEqual([
      ',not_implemented,i1.2,窓口,総務課,,,old;new,未実施,未実施,old.md,6行,new.md,6行',
      ',rewritten,i1.1,広報,総務課,冊子の配布,2014,old;new,冊子の配布(平成27～28年度),冊子の配布(平成26～29年度),old.md,5行,new.md,5行',
      ',department_still,,,総務課,,,old;new,窓口,窓口,old.md,6行,new.md,6行',
    ]);
    expect(err).toContain('続けて未実施 [not_implemented]');
    const { out } = run('audit', 'old.md', 'new.md', '-o', '-');
    const { format, plans } = JSON.parse(out);
    expect([format, plans[0].rows.length]).toEqual(['shinchoku-audit/2', 3]);
  });

  it('writes Japanese headings and values', () => {
    run('audit', 'old.md', 'new.md', '--headings', 'ja');
    expect(get('output/audit.csv')).toContain(
      '\ufeff計画,問い,事業ID,事業,担当課,実施したこと,年度,版,旧・記載,新・記載',
    );
    expect(get('output/audit.csv')).toContain(',続けて未実施,i1.2,');
  });

  it('is part of a run', () => {
    mkdirSync(join(folder, 'input'));
    put('input/a.md', titled(OLD));
    put('input/b.md', titled(NEW));
    run();
    expect(get('output/audit.csv')).toContain('協働プラン,not_implemented,');
  });
});

describe('run', () => {
  const input = (name: string, text: string) => {
    mkdirSync(join(folder, 'input'), { recursive: true });
    put(`input/${name}`, text);
  };

  it('compares the editions of each plan in the order of their dates', () => {
    // By name the editions would come in another order.
    input('c-first.md', titled(OLD));
    input('a-second.md', titled(NEW));
    input('b-third.md', titled(NEW.replace('平成30年', '平成31年')));
    input('other.md', `# 健康プラン 進捗一覧\n\n${OLD}`);
    const { status, err } = run();
    expect(status).toBe(0);
    expect(outputs().filter((name) => name.endsWith('.changes.json'))).toEqual([
      'a-second--b-third.changes.json',
      'c-first--a-second.changes.json',
    ]);
    expect(err).toContain('比較 input/c-first.md → input/a-second.md: 変更なし 1 ｜ 変更 1');
    const { plans } = JSON.parse(get('output/timeline.json'));
    expect(plans.map(({ title }: { title: string }) => title)).toEqual(['協働プラン']);
    expect(plans[0].editions).toHaveLength(3);
  });

  it('compares nothing whose order cannot be told, and says so', () => {
    input('a.md', titled(OLD));
    input('b.md', titled(OLD));
    const { status, err } = run();
    expect(status).toBe(0);
    expect(err).toContain('edition-order-unknown');
    expect(outputs()).toEqual([
      'a.csv',
      'a.json',
      'b.csv',
      'b.json',
      'index.html',
      'items.csv',
      'records.csv',
    ]);
  });

  it('compares editions whose titles tell their years, in the order of these', () => {
    const rows = '\n事業名\t担当課\t実施内容\n①講座\t総務課\t・講座を開いた。\n';
    input('b.txt', `第2次防災計画 令和4年度実績報告\n${rows}`);
    input('a.txt', `第2次防災計画 進捗管理シート（令和5年度）\n${rows}`);
    const { err } = run();
    expect(err).toContain('比較 input/b.txt → input/a.txt');
    expect(err).not.toContain('edition-order');
    expect(JSON.parse(get('output/b.json')).document.title).toBe('第2次防災計画');
  });

  it('leaves the comparison to the command run', () => {
    input('a.md', titled(OLD));
    input('b.md', titled(NEW));
    run('extract');
    expect(outputs()).toEqual(['a.csv', 'a.json', 'b.csv', 'b.json', 'items.csv', 'records.csv']);
  });

  it('takes plans of two sections apart by their titles alone', () => {
    input('a.md', titled(edition(29, ['(1)情報', row('①広報', '・冊子の配布')])));
    input('b.md', titled(edition(30, ['(1)道路', row('①橋梁', '・大橋の補強')])));
    expect(run().err).toContain('[editions-unrelated]');
  });
});
