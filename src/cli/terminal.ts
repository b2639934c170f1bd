import { editionDate } from '../lexicon/dates.js';
import { largest } from '../lists/extremes.js';
import { ruleOf } from '../messages/catalogue.js';
import { toVFileMessage } from '../messages/render.js';
import { visible } from '../messages/visible.js';
import type {
  Audit,
  ChangeKind,
  Changes,
  DocumentInfo,
  Language,
  Message,
  ProgressDocument,
  RecordClass,
  RuleId,
  Severity,
} from '../model.js';
import {
  AUDIT_QUESTION_LABELS,
  CHANGE_KIND_LABELS,
  RECORD_CLASS_LABELS,
  SEVERITY_LABELS,
} from '../schema/generated/labels.js';
import { AUDIT_QUESTION_VALUES } from '../schema/generated/values.js';
import type { DocumentCounts } from './tasks/result.js';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** A part of a line with a colour (SGR code). */
export interface Coloured {
  readonly text: string;
  readonly colour: number;
}

/** A line to be shown, as text or in parts. */
export type TerminalLine = string | readonly (string | Coloured)[];

/**
 * A line for a terminal. All output passes here. Its texts are escaped, so that they cannot break lines, move the
 * cursor or change the writing direction; only colours are added.
 */
export function lineOut(line: TerminalLine, coloured = false): string {
  const parts = typeof line === 'string' ? [line] : line;
  const shown = parts.map((part) => {
    if (typeof part === 'string') return visible(part);
    const text = visible(part.text);
    return coloured ? `\u001b[${part.colour}m${text}\u001b[39m` : text;
  });
  return `${shown.join('')}\n`;
}

/** A file name before a message, in quotes if it could be read as part of a message. */
const named = (file: string) => (/:(?:\s|\d)/.test(file) ? JSON.stringify(file) : file);

/** A message on one line: place, severity, sentence and rule. */
export function messageLine(message: Message, file: string, language: Language): string {
  const { line, column, reason, ruleId } = toVFileMessage(message, file);
  const place = message.place ?? `${line}:${column}`;
  const where = message.severity === 'error' ? named(file) : `${named(file)}:${place}`;
  return `${where}: ${SEVERITY_LABELS[message.severity][language]}: ${reason} [${ruleId}]`;
}

/** The totals of a run. */
export class Tally {
  documents = 0;
  failed = 0;
  sections = 0;
  items = 0;
  records = 0;
  notImplemented = 0;
  readonly rules = new Map<RuleId, number>();

  add({ sections, items, records, notImplemented, rules }: DocumentCounts): void {
    this.documents++;
    this.sections += sections;
    this.items += items;
    this.records += records;
    this.notImplemented += notImplemented;
    for (const [rule, count] of rules) this.count(rule, count);
  }

  count(rule: RuleId, count = 1): void {
    this.rules.set(rule, (this.rules.get(rule) ?? 0) + count);
  }

  severity(severity: Severity): number {
    let sum = 0;
    for (const [rule, count] of this.rules) if (ruleOf(rule).severity === severity) sum += count;
    return sum;
  }
}

const TOTALS = {
  ja: (t: Tally) =>
    `資料 ${t.documents} 件 ｜ 見出し ${t.sections} 件 ｜ 事業 ${t.items} 件 ｜ 記載 ${t.records} 件(うち未実施 ${t.notImplemented} 件)` +
    (t.failed > 0 ? ` ｜ 処理できなかった入力 ${t.failed} 件` : ''),
  en: (t: Tally) =>
    `documents ${t.documents} | sections ${t.sections} | items ${t.items} | records ${t.records} (${t.notImplemented} not implemented)` +
    (t.failed > 0 ? ` | inputs that failed ${t.failed}` : ''),
} as const;

const WORDS = {
  ja: { messages: '確認事項', none: '確認事項はありません', written: '出力先' },
  en: { messages: 'messages', none: 'no messages', written: 'written to' },
} as const;

/** DocumentCounts of messages by rule, most severe and most frequent first, with aligned numbers in front. */
function ruleLines(tally: Tally, language: Language): string[] {
  const rules = [...tally.rules].sort(([a, m], [b, n]) => rank(a) - rank(b) || n - m || (a < b ? -1 : 1));
  const width = largest(rules.map(([, count]) => String(count).length));
  return rules.map(([rule, count]) => {
    const { severity, title } = ruleOf(rule);
    return `  ${String(count).padStart(width)}  ${SEVERITY_LABELS[severity][language]}: ${title[language]} [${rule}]`;
  });
}

const rank = (rule: RuleId) => ORDER.indexOf(ruleOf(rule).severity);

/** The messages by rule, or a line that there are none. */
export function ruleSummary(tally: Tally, language: Language): string[] {
  const words = WORDS[language];
  return tally.rules.size > 0 ? [`${words.messages}:`, ...ruleLines(tally, language)] : [words.none];
}

export function filesLines(written: readonly string[], language: Language): string[] {
  return written.length > 0 ? [`${WORDS[language].written}:`, ...written.map((file) => `  ${file}`)] : [];
}

/**
 * The summary at the end of a run.
 *
 * @param comparisons the lines on compared editions
 */
export function summary(
  tally: Tally,
  language: Language,
  comparisons: readonly TerminalLine[],
): TerminalLine[] {
  return [TOTALS[language](tally), ...comparisons, ...ruleSummary(tally, language)];
}

/** A line on the warnings of an edition, which a comparison does not repeat. */
export function readingLines(
  { document: { file }, messages }: ProgressDocument,
  language: Language,
): string[] {
  const count = messages.filter(({ severity }) => severity === 'warning').length;
  if (count === 0) return [];
  return [
    language === 'ja'
      ? `読み取りの警告 ${count} 件: shinchoku check ${file}`
      : `warnings in reading: ${count}; see shinchoku check ${file}`,
  ];
}

const CHANGE_KINDS = Object.keys(CHANGE_KIND_LABELS) as ChangeKind[];

/** Colours of changed, added and removed records: SGR codes of yellow, green and red. */
const COLOURS: Readonly<Record<ChangeKind, number | null>> = {
  unchanged: null,
  changed: 33,
  added: 32,
  removed: 31,
};

const NOT_COMPARABLE = { ja: '比較できません', en: 'cannot be compared' } as const;

function counts({ related, summary: sums }: Changes, language: Language): readonly (string | Coloured)[] {
  if (!related) return [NOT_COMPARABLE[language]];
  return CHANGE_KINDS.flatMap((kind, index) => {
    const text = `${CHANGE_KIND_LABELS[kind][language]} ${sums[kind]}`;
    const colour = sums[kind] > 0 ? COLOURS[kind] : null;
    const separator = index === 0 ? [] : [language === 'ja' ? ' ｜ ' : ' | '];
    return [...separator, colour === null ? text : { text, colour }];
  });
}

/** A comparison within a run, on one line. */
export function comparisonLine(changes: Changes, language: Language): TerminalLine {
  const name = { ja: '比較', en: 'compared' }[language];
  return [`${name} ${changes.old.file} → ${changes.new.file}: `, ...counts(changes, language)];
}

/** The counts of an audit's answers by question. */
export function auditSummary({ rows }: Audit, language: Language): string[] {
  const counts = AUDIT_QUESTION_VALUES.map(
    (question) => [question, rows.filter((row) => row.question === question).length] as const,
  ).filter(([, count]) => count > 0);
  const width = largest(
    counts.map(([, count]) => String(count).length),
    0,
  );
  return counts.map(
    ([question, count]) =>
      `  ${String(count).padStart(width)}  ${AUDIT_QUESTION_LABELS[question][language]} [${question}]`,
  );
}

const EDITION_LINE = {
  ja: (label: string, info: DocumentInfo, records: number, items: number) =>
    `  ${label} ${info.file}(${editionDate(info) ?? '日付なし'}) 記載 ${records} 件 ｜ 事業 ${items} 件`,
  en: (label: string, info: DocumentInfo, records: number, items: number) =>
    `  ${label} ${info.file} (${editionDate(info) ?? 'no date'}) records ${records} | items ${items}`,
} as const;

/** A comparison: the editions, and the counts of records by kind and class of change. */
export function comparisonSummary(changes: Changes, language: Language): TerminalLine[] {
  const { old, new: newer, summary: sums } = changes;
  const labels = { ja: ['旧', '新'], en: ['old', 'new'] }[language];
  const classes = Object.entries(sums.classes) as [RecordClass, number][];
  const width = largest(
    classes.map(([, count]) => String(count).length),
    0,
  );
  const title = newer.title ?? old.title;
  return [
    ...(title === null ? [] : [title]),
    EDITION_LINE[language](labels[0] ?? '', old, sums.records_old, sums.items_old),
    EDITION_LINE[language](labels[1] ?? '', newer, sums.records_new, sums.items_new),
    counts(changes, language),
    ...classes.map(
      ([name, count]) =>
        `  ${String(count).padStart(width)}  ${RECORD_CLASS_LABELS[name][language]} [${name}]`,
    ),
  ];
}
