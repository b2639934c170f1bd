import { ruleOf } from '../messages/catalogue.js';
import { toVFileMessage } from '../messages/render.js';
import type { Language, Message, ProgressDocument, RuleId, Severity } from '../model.js';

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ja: { error: 'エラー', warning: '警告', info: '情報' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** A message on one line: where it is, how severe, what it says, by which rule. */
export function messageLine(message: Message, file: string, language: Language): string {
  const { line, column, reason, ruleId } = toVFileMessage(message, file);
  const where = message.severity === 'error' ? file : `${file}:${line}:${column}`;
  return `${where}: ${SEVERITIES[language][message.severity]}: ${reason} [${ruleId}]`;
}

/** What a run came to, added up document by document. */
export class Tally {
  documents = 0;
  failed = 0;
  sections = 0;
  items = 0;
  records = 0;
  notImplemented = 0;
  readonly rules = new Map<RuleId, number>();

  add(document: ProgressDocument): void {
    this.documents++;
    this.sections += document.sections.length;
    this.items += document.items.length;
    this.records += document.records.length;
    this.notImplemented += document.records.filter(({ status }) => status === 'not_implemented').length;
    for (const { rule } of document.messages) this.count(rule);
  }

  count(rule: RuleId): void {
    this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
  }

  severity(severity: Severity): number {
    let sum = 0;
    for (const [rule, count] of this.rules) if (ruleOf(rule).severity === severity) sum += count;
    return sum;
  }
}

const TOTALS = {
  ja: (t: Tally) =>
    `資料 ${t.documents} 件 ｜ 見出し ${t.sections} ｜ 事業 ${t.items} ｜ 記載 ${t.records}(うち未実施 ${t.notImplemented})` +
    (t.failed > 0 ? ` ｜ 処理できなかった入力 ${t.failed} 件` : ''),
  en: (t: Tally) =>
    `documents ${t.documents} | sections ${t.sections} | items ${t.items} | records ${t.records} (${t.notImplemented} not implemented)` +
    (t.failed > 0 ? ` | inputs that failed ${t.failed}` : ''),
} as const;

const WORDS = {
  ja: { messages: '確認事項', none: '確認事項はありません', written: '出力先' },
  en: { messages: 'messages', none: 'no messages', written: 'written to' },
} as const;

/** Counts of messages by rule, most severe and most frequent first. Numbers stand first and line up. */
function ruleLines(tally: Tally, language: Language): string[] {
  const rules = [...tally.rules].sort(([a, m], [b, n]) => rank(a) - rank(b) || n - m || (a < b ? -1 : 1));
  const width = Math.max(...rules.map(([, count]) => String(count).length));
  return rules.map(([rule, count]) => {
    const { severity, title } = ruleOf(rule);
    return `  ${String(count).padStart(width)}  ${SEVERITIES[language][severity]}: ${title[language]} [${rule}]`;
  });
}

const rank = (rule: RuleId) => ORDER.indexOf(ruleOf(rule).severity);

/** The end of a run, for a person to read. */
export function summary(tally: Tally, written: readonly string[], language: Language): string[] {
  const words = WORDS[language];
  const messages =
    tally.rules.size > 0 ? [`${words.messages}:`, ...ruleLines(tally, language)] : [words.none];
  const files = written.length > 0 ? [`${words.written}:`, ...written.map((file) => `  ${file}`)] : [];
  return [TOTALS[language](tally), ...messages, ...files];
}
