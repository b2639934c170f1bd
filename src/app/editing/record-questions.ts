import entries from '../../lexicon/words/entries.json' with { type: 'json' };
import { grouped } from '../../lists/grouped.js';
import { valuesOf } from '../../messages/page-sentence.js';
import type { Message, ProgressRecord, Status } from '../../model.js';
import type { Both } from '../../schema/both.js';
import { STATUS_LABELS } from '../../schema/generated/labels.js';
import type { WantedValues } from './changes.js';
import type { EditedDocument } from './edited-document.js';
import type { AskedDocument, Question, QuestionAnswer } from './questions.js';
import { yearWords } from './rows.js';
import { nextOf } from './structure.js';

const LONGEST_QUOTE = 80;

const quoteOf = (text: string) =>
  text.length > LONGEST_QUOTE ? `${[...text].slice(0, LONGEST_QUOTE).join('')}…` : text;

const idOf = ({ base }: AskedDocument, rule: Message['rule'], subject: string | number) =>
  `${rule} ${base.document.sha256} ${base.document.file} ${subject}`;

/** Whether a person has looked at a record, or set a field of it. */
const isLookedAt = ({ document }: EditedDocument, { id }: ProgressRecord, ...fields: readonly string[]) =>
  document.corrections.some(
    (correction) => correction.id === id && ['confirm', ...fields].includes(correction.field),
  );

/** Sets the same values of several records. */
const setting = (
  asked: AskedDocument,
  records: readonly ProgressRecord[],
  values: WantedValues,
  label: Both,
): QuestionAnswer => ({
  label,
  apply: (editing) => {
    for (const record of records) editing.set(asked, record, values);
  },
});

const confirming = (asked: AskedDocument, record: ProgressRecord, label: Both): QuestionAnswer => ({
  label,
  isAsRead: true,
  apply: (editing) => editing.confirm(asked, record),
});

const recordsWith = ({ document }: AskedDocument, rule: Message['rule']) => {
  const starts = new Set(
    document.messages.flatMap((message) => (message.rule === rule ? [message.start] : [])),
  );
  return document.records.filter(({ source }) => starts.has(source.start) && source.end > source.start);
};

/** How many of the records that a question is about it quotes. */
const QUOTED_RECORDS = 3;

const quotesOf = (records: readonly ProgressRecord[]) => {
  const more = records.length > QUOTED_RECORDS ? ' …' : '';
  return (
    records
      .slice(0, QUOTED_RECORDS)
      .map(({ activity }) => quoteOf(activity))
      .join(' / ') + more
  );
};

const DEPARTMENTS_OFFERED = 5;

/** The departments in charge, each alone and, if there are several, all of them. */
function departmentAnswers(asked: AskedDocument, records: readonly ProgressRecord[]): QuestionAnswer[] {
  const inCharge = records[0]?.item_departments ?? [];
  const all = setting(
    asked,
    records,
    { departments: inCharge },
    { ja: `担当課すべて(${inCharge.join('、')})`, en: `All in charge (${inCharge.join(', ')})` },
  );
  const single = inCharge
    .slice(0, DEPARTMENTS_OFFERED)
    .map((name) => setting(asked, records, { departments: [name] }, { ja: name, en: name }));
  return inCharge.length > 1 ? [...single, all] : single;
}

/** Who did what names no department, asked once for all records of the same departments in charge. */
export function departmentQuestions(asked: AskedDocument): Question[] {
  const missing = recordsWith(asked, 'department-tag-missing');
  const groups = grouped(missing, ({ item_departments: names }) => names.join('、'));
  const none = { ja: '部署なしのままにする', en: 'Leave them without' };
  return [...groups].map(
    ([names, records]): Question => ({
      id: idOf(asked, 'department-tag-missing', names),
      rule: 'department-tag-missing',
      stem: asked.stem,
      ask: {
        ja: `部署が書かれていない記載が${records.length}件あります。どの部署が行ったのですか。`,
        en: `Records that name no department: ${records.length}. Who did it?`,
      },
      quote: quotesOf(records),
      start: records[0]?.source.start ?? 0,
      records: records.length,
      answers: [
        ...departmentAnswers(asked, records),
        { ...setting(asked, records, { departments: [] }, none), isAsRead: true },
      ],
    }),
  );
}

const YEARS_OFFERED = 4;

/**
 * In which year what names none was done: asked once in a document that tells of a single year, and else of each record,
 * so that nobody gives one year to what was done in several.
 */
export function yearlessQuestions(asked: AskedDocument): Question[] {
  const records = recordsWith(asked, 'fiscal-year-missing');
  const told = asked.document.records.flatMap(({ fiscal_years: years }) => years);
  const years = [...new Set(told)].sort((a, b) => b - a);
  if (records.length === 0 || years.length === 0) return [];
  if (years.length === 1) return [yearlessQuestion(asked, records, years)];
  return records.map((record) => yearlessQuestion(asked, [record], years.slice(0, YEARS_OFFERED)));
}

function yearlessQuestion(
  asked: AskedDocument,
  records: readonly ProgressRecord[],
  years: readonly number[],
): Question {
  const start = records[0]?.source.start ?? 0;
  const none = { ja: '年度なしのままにする', en: 'Leave it without' };
  return {
    id: idOf(asked, 'fiscal-year-missing', start),
    rule: 'fiscal-year-missing',
    stem: asked.stem,
    ask:
      records.length === 1
        ? {
            ja: 'この記載には年度が書かれていません。いつ行ったのですか。',
            en: 'No fiscal year is named. When was it done?',
          }
        : {
            ja: `年度が書かれていない記載が${records.length}件あります。いつ行ったのですか。`,
            en: `Records that name no fiscal year: ${records.length}. When was it done?`,
          },
    quote: quotesOf(records),
    start,
    records: records.length,
    answers: [
      ...years.map((year) => setting(asked, records, { fiscal_years: [year] }, yearWords(year))),
      { ...setting(asked, records, { fiscal_years: [] }, none), isAsRead: true },
    ],
  };
}

const MARK_STATUSES: readonly Status[] = [
  'implemented',
  'in_progress',
  'planned',
  'considering',
  'not_implemented',
  'not_applicable',
];

/** What a mark means that the document does not explain, or explains in words of its own. */
export function markQuestion(asked: AskedDocument, message: Message): Question | null {
  const { mark, text } = valuesOf(message) ?? {};
  const open = asked.document.records.filter(
    (record) => record.mark === mark && !isLookedAt(asked, record, 'status'),
  );
  if (mark === undefined || open.length === 0) return null;
  return {
    id: idOf(asked, message.rule, mark),
    rule: message.rule,
    stem: asked.stem,
    ask:
      text === undefined
        ? {
            ja: `記号「${mark}」の意味が資料に書かれていません。どの状態のことですか。`,
            en: `The document does not say what 「${mark}」 means. Which state is it?`,
          }
        : {
            ja: `記号「${mark}」は、凡例では「${text}」です。どの状態のことですか。`,
            en: `By the legend 「${mark}」 means 「${text}」. Which state is it?`,
          },
    quote: mark,
    start: message.start,
    records: open.length,
    answers: MARK_STATUSES.map((status) => ({
      ...setting(asked, open, { status }, STATUS_LABELS[status]),
      ...(open.every((record) => record.status === status) && { isAsRead: true }),
    })),
  };
}

type EntryAsker = (
  asked: AskedDocument,
  record: ProgressRecord,
  message: Message,
) => Pick<Question, 'ask' | 'answers'> | null;

/** Whether lines of one entry are entries of their own. */
const askOfLines: EntryAsker = (asked, record) => {
  const { start, text } = record.source;
  const cuts = [...text.matchAll(/\r?\n|<br\s*\/?>/gi)].map(
    ({ index, 0: end }) => start + index + end.length,
  );
  if (cuts.length === 0) return null;
  return {
    ask: {
      ja: 'いくつかの行を一つの記載として読みました。行ごとに別の記載ですか。',
      en: 'Several lines were read as one record. Is each a record of its own?',
    },
    answers: [
      confirming(asked, record, { ja: '一つの記載', en: 'One record' }),
      {
        label: { ja: '行ごとに別の記載', en: 'A record for each line' },
        apply: (editing) => editing.split(asked, record, cuts),
      },
    ],
  };
};

/** Whether a row goes on with what stands above it. */
const askOfRow: EntryAsker = (asked, record, { start, end }) => {
  const before = asked.document.records.find((other) => nextOf(asked, other)?.id === record.id);
  if (!before || record.source.start < start || record.source.start > end) return null;
  return {
    ask: {
      ja: 'この行は、新しい記載ですか。上の行の続きですか。',
      en: 'Does this line begin a record, or go on with the one above?',
    },
    answers: [
      confirming(asked, record, { ja: '新しい記載', en: 'A new record' }),
      {
        label: { ja: '上の行の続き', en: 'It goes on' },
        apply: (editing) => editing.join(asked, before, record),
      },
    ],
  };
};

const DOUBTFUL_STATUSES: readonly Status[] = ['implemented', 'in_progress', 'not_implemented'];

const askOfStatus: EntryAsker = (asked, record) => ({
  ask: {
    ja: '行ったことと行わなかったことが並んでいます。どの状態としますか。',
    en: 'It tells of what was done and of what was not. Which state is it?',
  },
  answers: DOUBTFUL_STATUSES.map((status) => ({
    ...setting(asked, [record], { status }, STATUS_LABELS[status]),
    ...(record.status === status && { isAsRead: true }),
  })),
});

const askOfBracket: EntryAsker = (asked, record, message) => {
  const text = valuesOf(message)?.text;
  const tag = entries.brackets
    .map(([open, close]) => `${open}${text}${close}`)
    .find((bracketed) => record.activity.endsWith(bracketed));
  if (!text || tag === undefined) return null;
  const values = { activity: record.activity.slice(0, -tag.length).trim(), departments: [text] };
  return {
    ask: { ja: `「${text}」は部署の名前ですか。`, en: `Is 「${text}」 a department?` },
    answers: [
      confirming(asked, record, { ja: '部署ではない', en: 'No department' }),
      setting(asked, [record], values, { ja: '部署の名前', en: 'A department' }),
    ],
  };
};

const askOfDuplicate: EntryAsker = (asked, record) => ({
  ask: { ja: '同じ内容の記載がほかにもあります。', en: 'The same is told of elsewhere, too.' },
  answers: [
    confirming(asked, record, { ja: 'どちらも残す', en: 'Keep both' }),
    {
      label: { ja: '重なりなので、これを記録から除く', en: 'Leave this one out' },
      apply: (editing) => editing.drop(asked, record),
    },
  ],
});

const ENTRY_ASKERS: Readonly<Partial<Record<Message['rule'], EntryAsker>>> = {
  'entry-lines-unclear': askOfLines,
  'rows-uncertain': askOfRow,
  'status-doubtful': askOfStatus,
  'bracket-not-department': askOfBracket,
  'duplicate-record': askOfDuplicate,
};

/** Fields whose setting answers a question on a record. */
const ANSWERING = ['status', 'departments', 'activity', 'split', 'join'];

/** A question on a single record. */
export function entryQuestion(asked: AskedDocument, message: Message): Question | null {
  const record = asked.document.records.find(
    ({ source }) => source.start < message.end && source.end > message.start && source.end > source.start,
  );
  if (!record || isLookedAt(asked, record, ...ANSWERING)) return null;
  const own = ENTRY_ASKERS[message.rule]?.(asked, record, message);
  if (!own) return null;
  return {
    id: idOf(asked, message.rule, message.start),
    rule: message.rule,
    stem: asked.stem,
    ...own,
    quote: quoteOf(record.source.text),
    start: record.source.start,
    records: 1,
  };
}
