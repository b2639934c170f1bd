import type { ReadTable } from '../../grid/read-table.js';
import { valuesOf } from '../../messages/page-sentence.js';
import type { Changes, Message } from '../../model.js';
import type { Both } from '../../schema/both.js';
import { columnQuestion, resultColumnQuestion, yearQuestion } from './column-questions.js';
import type { EditedDocument } from './edited-document.js';
import type { Editing } from './index.js';
import { departmentQuestions, entryQuestion, markQuestion, yearlessQuestions } from './record-questions.js';

/** A document with how its tables were read. */
export interface AskedDocument extends EditedDocument {
  readonly tables: readonly ReadTable[];
}

/** An answer, and what it makes of the session. */
export interface QuestionAnswer {
  readonly label: Both;
  /** Whether it is what the program has read already. */
  readonly isAsRead?: boolean;
  readonly apply: (editing: Editing) => void;
}

/** Something that only a person can tell. */
export interface Question {
  /** The same for the same question in another run. */
  readonly id: string;
  readonly rule: Message['rule'];
  /** The document; null where it is about two editions. */
  readonly stem: string | null;
  readonly ask: Both;
  /** What the document says there. */
  readonly quote: string;
  /** Where it stands, as an offset into the transcript; null where it is about two editions. */
  readonly start: number | null;
  /** How many records hang on it. */
  readonly records: number;
  readonly answers: readonly QuestionAnswer[];
}

type Asker = (asked: AskedDocument, message: Message) => Question | null;

const ASKERS: Readonly<Partial<Record<Message['rule'], Asker>>> = {
  'columns-uncertain': columnQuestion,
  'column-year-unknown': yearQuestion,
  'column-year-assumed': yearQuestion,
  'table-unread': resultColumnQuestion,
  'no-result-column': resultColumnQuestion,
  'not-a-progress-report': resultColumnQuestion,
  'mark-without-legend': markQuestion,
  'legend-unread': markQuestion,
  'rows-uncertain': entryQuestion,
  'entry-lines-unclear': entryQuestion,
  'status-doubtful': entryQuestion,
  'bracket-not-department': entryQuestion,
  'duplicate-record': entryQuestion,
};

/** What documents, and the comparison of editions, leave open. What most records hang on comes first. */
export function questions(
  documents: readonly AskedDocument[],
  comparisons: readonly Changes[] = [],
): Question[] {
  const found = documents.flatMap((asked) => {
    const single = asked.document.messages.flatMap((message) => ASKERS[message.rule]?.(asked, message) ?? []);
    return [...single, ...departmentQuestions(asked), ...yearlessQuestions(asked)];
  });
  const all = [...found, ...comparisons.flatMap(renamedQuestions)];
  const once = [...new Map(all.map((question) => [question.id, question])).values()];
  return once.sort((a, b) => b.records - a.records);
}

/** Answers a question in one step, which one undoing takes back. */
export function answerQuestion(editing: Editing, { quote }: Question, answer: QuestionAnswer): void {
  editing.together({ kind: 'answer', text: quote }, () => answer.apply(editing));
}

/** Departments that seem to go by another name in the newer edition. */
function renamedQuestions({ messages, old, new: newer, changes }: Changes): Question[] {
  return messages.flatMap((message): Question[] => {
    const { name, now } = (message.rule === 'department-renamed' && valuesOf(message)) || {};
    if (!name || !now) return [];
    const hanging = changes.filter(({ old: record }) => record?.item_departments.includes(name));
    const year = newer.last_fiscal_year;
    return [
      {
        id: `department-renamed ${old.sha256} ${newer.sha256} ${name} ${now}`,
        rule: message.rule,
        stem: null,
        ask: {
          ja: `「${name}」は「${now}」に名前が変わったのですか。`,
          en: `Was 「${name}」 renamed to 「${now}」?`,
        },
        quote: `${name} → ${now}`,
        start: null,
        records: hanging.length,
        answers: [
          {
            label: { ja: '名前が変わった(同じ部署)', en: 'Renamed: the same department' },
            apply: (editing) => editing.rename({ old: name, new: now, fiscalYear: year }),
          },
        ],
      },
    ];
  });
}
