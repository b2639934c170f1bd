import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { extract } from '../../src/pipeline.js';
import { changesPage } from '../../src/report/changes-page.js';
import { digest } from '../../src/text/digest.js';
import { edition, oneSection, row } from '../compare/editions.js';
import { REAL_FILE } from '../helpers.js';

async function pageOf(old: string, newer: string, language: 'ja' | 'en' = 'ja') {
  const changes = compare(await extract(old), await extract(newer), { language });
  return { changes, page: changesPage(changes, { language, digest }) };
}

/** What stands between two marks, once each. */
const between = (text: string, from: string, to: string) => {
  const start = text.indexOf(from) + from.length;
  return text.slice(start, text.indexOf(to, start));
};

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const textOf = (markup: string) => unescaped(markup.replace(/<[^>]*>/g, ''));

describe('the page of changes', () => {
  it('shows every record of both editions, and where it stands', async () => {
    const old = readFileSync(REAL_FILE, 'utf8');
    const { changes, page } = await pageOf(old, readFileSync('input/sample-h30-progress.md', 'utf8'));
    const text = textOf(page);
    for (const { old: before, new: after, classes } of changes.changes) {
      if (before) expect(text).toContain(before.activity);
      if (after) expect(text).toContain(after.activity);
      if (before && classes.length > 0)
        expect(text).toContain(`旧 ${before.id.slice(1)} · ${before.source.line}行目`);
      if (after && classes.length > 0)
        expect(text).toContain(`新 ${after.id.slice(1)} · ${after.source.line}行目`);
    }
    for (const { message } of changes.messages) expect(text).toContain(/「[^」]*」/.exec(message)?.[0]);
  });

  it('counts items that began or fell back, and not their records', async () => {
    const { page } = await pageOf(
      oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'), row('②講座', '・未実施')),
      oneSection(
        30,
        row('①広報', '・未実施'),
        row('②講座', '・初級講座の開催(平成29年度)【総務課】 ・中級講座の開催(平成29年度)【総務課】'),
      ),
    );
    const classes = textOf(between(page, '<ul class="classes">', '</ul>'));
    expect(classes).toContain('未実施から始まった 1事業');
    expect(classes).toContain('未実施に戻った 1事業');
  });

  it('begins with what has moved', async () => {
    const { page } = await pageOf(
      oneSection(29, row('①広報', '・冊子の配布(平成28年度)【総務課】'), row('②講座', '・未実施')),
      oneSection(
        30,
        row('①広報', '・未実施'),
        row('②講座', '・初級講座の開催(平成29年度)【総務課】 ・中級講座の開催(平成29年度)【総務課】'),
      ),
    );
    expect(textOf(between(page, '<p class="summary">', '</p>'))).toBe(
      '前年度から新たに2の取組が加わり、1事業が未実施から始まり、1事業が未実施に戻りました。',
    );
  });

  it('tells messages in words for readers of a page', async () => {
    const old = readFileSync(REAL_FILE, 'utf8');
    const { page } = await pageOf(old, readFileSync('input/sample-h30-progress.md', 'utf8'));
    const text = textOf(page);
    expect(text).toContain(
      '「転出入者アンケートを実施し、総合計画の策定に活用」。加わった年度 H25、消えた年度 なし。',
    );
    expect(text).toContain(
      'H28年度まで行われていた「着ぐるみの外部貸出し」は、その後の年度の記載がありません。',
    );
    expect(text).toContain(
      '「広報広聴課」になっています。名称変更であれば、部署の新旧の名前の対応を指定して比べ直せます。',
    );
    expect(text).not.toMatch(/ --[a-z]/);
  });

  it('leads from each message on a record or an item to its place', async () => {
    const old = readFileSync(REAL_FILE, 'utf8');
    const { page } = await pageOf(old, readFileSync('input/sample-h30-progress.md', 'utf8'));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links).toHaveLength(13);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of links) expect(ids).toContain(link);
  });

  it('marks what differs, character by character', async () => {
    const { page } = await pageOf(
      oneSection(29, row('①広報', '・市民講座の開催(平成28年度)【総務課】')),
      oneSection(30, row('①広報', '・市民公開講座の開催(平成28～29年度)【財政課】')),
    );
    expect(page).toContain('市民<ins>公開</ins>講座の開催');
    expect(page).toContain('<span class="year"><ins><span title="2017年度">H29</span></ins></span>');
    expect(page).toContain('<del>総務課</del>');
    expect(page).toContain('<ins>財政課</ins>');
  });

  it('shows the first items of very many changes, and says where all of them are', async () => {
    const { changes } = await pageOf(
      oneSection(29, row('①講座', '・講座の開催(平成27年度)')),
      oneSection(30, row('①講座', '・講座の実施(平成27年度)')),
    );
    const [item] = changes.items;
    const [change] = changes.changes;
    if (!item?.new || !change?.new) throw new Error('no change');
    const numbers = Array.from({ length: 4500 }, (_, number) => number);
    const copies = {
      ...changes,
      items: numbers.map((number) => ({ ...item, new: { ...item.new, id: `i${number}` } })),
      changes: numbers.map((number) => ({
        ...change,
        new: { ...change.new, id: `r${number}.1`, item: `i${number}`, activity: `講座${number}の実施` },
      })),
    } as typeof changes;
    const text = textOf(changesPage(copies, { language: 'ja', digest }));
    expect(text).toContain('すべての変更は CSV(.changes.csv)にあります。');
    expect(text).toContain('講座3999の');
    expect(text).not.toContain('講座4000の');
    const few = textOf(
      changesPage(
        { ...copies, items: copies.items.slice(0, 9), changes: copies.changes.slice(0, 9) },
        { language: 'ja', digest },
      ),
    );
    expect(few).not.toContain('すべての変更は CSV');
  });

  it('never makes markup of what a document says', async () => {
    const hostile = '<script>alert(1)</script>&amp;"\'&lt;img src=x onerror=alert(2)>';
    const written = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const text = (year: number, more: string) =>
      edition(year, [
        `(1)${written}`,
        row(`①${written}`, `・${written}${more}(平成28年度)【総務課】 ・未実施`),
      ]);
    const { changes, page } = await pageOf(text(29, ''), text(30, 'の開催'));
    expect(changes.changes[0]?.old?.activity).toContain('<script>');
    expect(textOf(page)).toContain(hostile);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
  });

  it('forbids every request, and runs no script but its own', async () => {
    const { page } = await pageOf(
      oneSection(29, row('①広報', '・冊子')),
      oneSection(30, row('①広報', '・冊子')),
    );
    const policy = unescaped(between(page, 'http-equiv="Content-Security-Policy" content="', '">'));
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(between(page, '<style>', '</style>'))}`,
      `script-src ${hash(between(page, '<script>', '</script>'))}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/ style=| on[a-z]+=|https?:|url\(/);
  });

  it('hides nothing but the filter where no script runs', async () => {
    const { page } = await pageOf(
      oneSection(29, row('①広報', '・冊子(平成28年度)')),
      oneSection(30, row('①広報', '・冊子(平成28～29年度)')),
    );
    expect(page.match(/<[^>]* hidden[^>]*>/g)).toEqual(['<form class="filter" hidden>']);
  });

  it('speaks English', async () => {
    const { page } = await pageOf(
      oneSection(29, row('①広報', '・冊子(平成28年度)')),
      oneSection(30, row('①広報', '・冊子(平成28～29年度)')),
      'en',
    );
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('years extended');
    expect(page).toContain('<span class="year"><ins><span title="H29">2017</span></ins></span>');
    expect(textOf(between(page, '<header class="top">', '</header>'))).not.toMatch(/[ぁ-ゖ]/);
  });
});
