import type { FactItem, FactPart, FactSection } from './facts.js';
import type { Notation } from './notation.js';

/** A way of laying a plan out. */
export interface Layout {
  readonly name: string;
  readonly file: string;
  readonly render: (parts: readonly FactPart[], notation: Notation) => string;
}

type Entries = (item: FactItem, notation: Notation) => string;

const lines = (item: FactItem, notation: Notation) => item.records.map(notation.entry);
const LABELS = '①②③④⑤⑥⑦⑧⑨';
const circled = (index: number) => LABELS.charAt(index);
const departmentsOf = (item: FactItem) => item.departments?.join(' ') ?? '';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const asList: Entries = (item, notation) =>
  `<ul>${lines(item, notation)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join('')}</ul>`;
const asBreaks: Entries = (item, notation) => lines(item, notation).map(escapeHtml).join('<br>');
const asParagraphs: Entries = (item, notation) =>
  lines(item, notation)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
const inline: Entries = (item, notation) => lines(item, notation).join(' ');

const HEAD = ['具体的な事業', '担当課', '実施したこと(実施年度)'] as const;

/** Sections with their numbers. */
function* sectionsOf(
  parts: readonly FactPart[],
): Generator<{ part: FactPart; section: FactSection; number: number; first: boolean; partNumber: number }> {
  for (const [p, part] of parts.entries()) {
    for (const [s, section] of part.sections.entries())
      yield { part, section, number: s + 1, first: s === 0, partNumber: p + 1 };
  }
}

function tabbed(
  parts: readonly FactPart[],
  notation: Notation,
  entries: Entries,
  label: (index: number) => string,
): string {
  let text = '# まちづくりプラン 進捗一覧\n\n';
  for (const { part, section, number, first, partNumber } of sectionsOf(parts)) {
    if (first) text += `\n# ${partNumber}. ${part.title}\n\n`;
    text += `(${number})${section.title}(P${number})\t\t\n${HEAD.join('\t')}\n`;
    for (const [i, item] of section.items.entries())
      text += `${label(i)}${item.title}\t${departmentsOf(item)}\t${entries(item, notation)}\n`;
  }
  return text;
}

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
const page = (body: string) =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n<h1>まちづくりプラン 進捗一覧</h1>\n${body}</body></html>\n`;

function headed(
  parts: readonly FactPart[],
  notation: Notation,
  entries: Entries,
  head: readonly string[] = HEAD,
  pageEvery = 0,
): string {
  let body = '';
  for (const { part, section, number, first, partNumber } of sectionsOf(parts)) {
    if (first) body += `<h2>${partNumber}. ${part.title}</h2>\n`;
    body += `<h3>(${number}) ${section.title}</h3>\n<table>\n${row(head, 'th')}`;
    for (const [i, item] of section.items.entries()) {
      if (pageEvery > 0 && i > 0 && i % pageEvery === 0) {
        body += `</table>\n<p>- ${number + i} -</p>\n<p>まちづくりプラン 進捗一覧</p>\n<table>\n${row(head, 'th')}`;
      }
      body += row([`${circled(i)}${item.title}`, departmentsOf(item), entries(item, notation)]);
    }
    body += '</table>\n';
  }
  return page(body);
}

/** Departments that are the same for several rows stand in one merged cell. */
function merged(parts: readonly FactPart[], notation: Notation): string {
  let body = '';
  for (const { part, section, number, first, partNumber } of sectionsOf(parts)) {
    if (first) body += `<h2>${partNumber}. ${part.title}</h2>\n`;
    body += `<table>\n<tr><td colspan="3"><b>(${number})${section.title}(P${number})</b></td></tr>\n${row(HEAD)}`;
    for (const [i, item] of section.items.entries()) {
      let height = 1;
      while (section.items[i + height]?.departments === null) height++;
      const departments =
        item.departments === null ? '' : `<td rowspan="${height}">${item.departments.join('<br>')}</td>`;
      body += `<tr><td>${circled(i)}${item.title}</td>${departments}<td>${asBreaks(item, notation)}</td></tr>\n`;
    }
    body += '</table>\n';
  }
  return page(body);
}

/** The plan's hierarchy as merged columns of one table. */
function columns(parts: readonly FactPart[], notation: Notation): string {
  let body = `<table>\n${row(['基本目標', '施策', 'No.', '事業名', '担当課', '取組状況'], 'th')}`;
  let number = 0;
  for (const [p, part] of parts.entries()) {
    const height = part.sections.reduce((sum, section) => sum + section.items.length, 0);
    for (const [s, section] of part.sections.entries()) {
      for (const [i, item] of section.items.entries()) {
        const outer = s === 0 && i === 0 ? `<td rowspan="${height}">${p + 1} ${part.title}</td>` : '';
        const inner = i === 0 ? `<td rowspan="${section.items.length}">(${s + 1})${section.title}</td>` : '';
        const cells = [
          String(++number),
          item.title,
          item.departments?.join('、') ?? '〃',
          asBreaks(item, notation),
        ];
        body += `<tr>${outer}${inner}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
      }
    }
  }
  return page(`${body}</table>\n`);
}

function pipes(parts: readonly FactPart[], notation: Notation): string {
  const escaped = (text: string) =>
    escapeHtml(text).replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('[', '\\[');
  let text = '# まちづくりプラン 進捗一覧\n';
  for (const { part, section, number, first, partNumber } of sectionsOf(parts)) {
    if (first) text += `\n## ${partNumber}. ${part.title}\n`;
    text += `\n### (${number})${section.title}\n\n| ${HEAD.join(' | ')} |\n|---|---|---|\n`;
    for (const [i, item] of section.items.entries()) {
      const entries = lines(item, notation).map(escaped).join('<br>');
      text += `| ${circled(i)}${item.title} | ${departmentsOf(item)} | ${entries} |\n`;
    }
  }
  return text;
}

function csv(parts: readonly FactPart[], notation: Notation): string {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  let text = '基本目標,施策,事業名,担当課,実績\r\n';
  for (const { part, section, number, first, partNumber } of sectionsOf(parts)) {
    for (const [i, item] of section.items.entries()) {
      const cells = [
        first && i === 0 ? `${partNumber} ${part.title}` : '',
        i === 0 ? `(${number})${section.title}` : '',
      ];
      text += `${[...cells, `${circled(i)}${item.title}`, departmentsOf(item), lines(item, notation).join('\n')].map(quote).join(',')}\r\n`;
    }
  }
  return text;
}

/** No table at all: items as headings or numbered lines, their departments and entries below them. */
function listed(parts: readonly FactPart[], notation: Notation, heading: string): string {
  const escaped = (text: string) => text.replaceAll('*', '\\*').replaceAll('[', '\\[').replaceAll('<', '\\<');
  const last = (record: string) =>
    /^[-*] /.test(record) ? `${record.slice(0, 2)}${escaped(record.slice(2))}` : escaped(record);
  let text = '# まちづくりプラン 進捗一覧\n';
  for (const { part, section, number, first, partNumber } of sectionsOf(parts)) {
    if (first) text += `\n## ${partNumber}. ${part.title}\n`;
    text += `\n### (${number})${section.title}\n`;
    let departments: readonly string[] = [];
    for (const [i, item] of section.items.entries()) {
      departments = item.departments ?? departments;
      text += `\n${heading}${circled(i)}${item.title}\n${heading === '' ? '' : '\n'}担当課：${departments.join('、')}\n`;
      text += lines(item, notation)
        .map((line) => `\n${last(line)}\n`)
        .join('');
    }
  }
  return text;
}

const named = (name: string, file: string, render: Layout['render']): Layout => ({ name, file, render });

export const LAYOUTS: readonly Layout[] = [
  named('tabs, entries on one line', 'a.md', (parts, notation) => tabbed(parts, notation, inline, circled)),
  named('tabs, entries as a list', 'a.md', (parts, notation) => tabbed(parts, notation, asList, circled)),
  ...(['(1)', '1.', '1)', 'ア ', 'No.1 ', '⑴'] as const).map((label) =>
    named(`tabs, items numbered ${label}`, 'a.txt', (parts, notation) =>
      tabbed(parts, notation, inline, (i) =>
        label === 'ア '
          ? `${'アイウエオ'.charAt(i)} `
          : label === '⑴'
            ? '⑴⑵⑶⑷⑸'.charAt(i)
            : label.replace('1', String(i + 1)),
      ),
    ),
  ),
  named('tabs, items not numbered', 'a.md', (parts, notation) => tabbed(parts, notation, inline, () => '')),
  named('HTML, headings, list', 'a.html', (parts, notation) => headed(parts, notation, asList)),
  named('HTML, headings, line breaks', 'a.html', (parts, notation) => headed(parts, notation, asBreaks)),
  named('HTML, headings, paragraphs', 'a.html', (parts, notation) => headed(parts, notation, asParagraphs)),
  named('HTML, other column names', 'a.html', (parts, notation) =>
    headed(parts, notation, asBreaks, ['取組項目', '所管課等', '実施状況']),
  ),
  named('HTML, spaced-out headings', 'a.html', (parts, notation) =>
    headed(parts, notation, asBreaks, ['事 業 名', '担　当　課', '実 績']),
  ),
  named('HTML, tables over page ends', 'a.html', (parts, notation) =>
    headed(parts, notation, asBreaks, HEAD, 2),
  ),
  named('HTML, title rows and merged cells', 'a.html', merged),
  named('HTML, the hierarchy in merged columns', 'a.html', columns),
  named('pipe tables', 'a.md', pipes),
  named('CSV', 'a.csv', csv),
  named('lists under headings', 'a.md', (parts, notation) => listed(parts, notation, '#### ')),
  named('lists under numbered lines', 'a.md', (parts, notation) => listed(parts, notation, '')),
];
