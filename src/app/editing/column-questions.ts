import type { ReadTable } from '../../grid/read-table.js';
import { valuesOf } from '../../messages/page-sentence.js';
import { ROLE_LABELS } from '../../messages/role-labels.js';
import type { ColumnRole, Message } from '../../model.js';
import type { AskedDocument, Question, QuestionAnswer } from './questions.js';
import { yearWords } from './rows.js';

const startsIn = ({ ranges }: ReadTable, { start }: Message) =>
  ranges.some(([from, to]) => from <= start && start <= to);

const tableOf = ({ tables }: AskedDocument, message: Message) =>
  tables.find((table) => startsIn(table, message) && table.headings.some((heading) => heading !== ''));

/** The records of the tables below the same headings. */
const recordsIn = ({ document }: AskedDocument, { ranges }: ReadTable) =>
  document.records.filter(({ source }) =>
    ranges.some(([from, to]) => from <= source.start && source.end <= to),
  );

const idOf = ({ base }: AskedDocument, { rule }: Message, subject: string) =>
  `${rule} ${base.document.sha256} ${base.document.file} ${subject}`;

/** An answer that says what some columns are for. */
const answerOf = (
  { headings }: ReadTable,
  roles: readonly (string | null)[],
  label: QuestionAnswer['label'],
): QuestionAnswer => ({
  label,
  apply: (editing) => editing.answerColumns({ headings, roles: headings.map((_, at) => roles[at] ?? null) }),
});

const roleLabel = (role: ColumnRole | undefined) => ROLE_LABELS[role ?? 'other'];

/** Which of two readings of the columns is right. */
export function columnQuestion(asked: AskedDocument, message: Message): Question | null {
  const table = tableOf(asked, message);
  const at = Number(valuesOf(message)?.column) - 1;
  const [first, second] = message.readings ?? [];
  if (!table || !first || !second || !Number.isInteger(at)) return null;
  const differing = (reading: readonly ColumnRole[]) =>
    reading.map((role, index) => (first[index] === second[index] ? null : role));
  const heading = table.headings[at] ?? '';
  const [own, other] = [roleLabel(first[at]), roleLabel(second[at])];
  return {
    id: idOf(asked, message, table.headings.join('\t')),
    rule: message.rule,
    stem: asked.stem,
    ask: {
      ja: `${at + 1}列目の「${heading}」には、何が書かれていますか。`,
      en: `What does column ${at + 1}, 「${heading}」, hold?`,
    },
    quote: heading,
    start: message.start,
    records: recordsIn(asked, table).length || table.rows,
    answers: [
      { ...answerOf(table, differing(first), own), isAsRead: true },
      answerOf(table, differing(second), other),
    ],
  };
}

const YEARS_AROUND = [-2, -1, 0, 1];

/** The years that a column of a document may be about. */
function likelyYears({ base: { document, records } }: AskedDocument): number[] {
  const told = records.flatMap(({ fiscal_years: years }) => years);
  const edition = Number((document.date ?? document.issued ?? '').slice(0, 4));
  const near = edition > 0 ? YEARS_AROUND.map((distance) => edition + distance) : [];
  return [...new Set([...told, ...near])].sort((a, b) => b - a).slice(0, 6);
}

/** Which fiscal year a column's results are of. */
export function yearQuestion(asked: AskedDocument, message: Message): Question | null {
  const table = tableOf(asked, message);
  const at = Number(valuesOf(message)?.column) - 1;
  const years = likelyYears(asked);
  if (!table || !Number.isInteger(at) || years.length === 0) return null;
  const heading = table.headings[at] ?? '';
  return {
    id: idOf(asked, message, `${table.headings.join('\t')} ${at}`),
    rule: message.rule,
    stem: asked.stem,
    ask: {
      ja: `${at + 1}列目の「${heading}」は、どの年度のことですか。`,
      en: `Which fiscal year is column ${at + 1}, 「${heading}」, about?`,
    },
    quote: heading,
    start: message.start,
    records: recordsIn(asked, table).length,
    answers: years.map((year) =>
      answerOf(
        table,
        table.headings.map((_, index) => (index === at ? `result@${year}` : null)),
        yearWords(year),
      ),
    ),
  };
}

/** Which column tells what was done, in a table that was not read for want of one. */
export function resultColumnQuestion(asked: AskedDocument, message: Message): Question | null {
  const isLacking = ({ roles, headings }: ReadTable) =>
    !roles.some((role) => role.startsWith('result')) &&
    headings.filter((heading) => heading !== '').length > 1;
  const lacking = asked.tables.filter(isLacking);
  const table =
    message.rule === 'table-unread'
      ? lacking.find((each) => startsIn(each, message))
      : lacking.toSorted((a, b) => b.rows - a.rows)[0];
  if (!table || table.rows === 0) return null;
  const answers = table.headings.flatMap((heading, at): QuestionAnswer[] =>
    heading === ''
      ? []
      : [
          answerOf(
            table,
            table.headings.map((_, index) => (index === at ? 'result' : null)),
            { ja: heading, en: heading },
          ),
        ],
  );
  return {
    id: idOf(asked, message, table.headings.join('\t')),
    rule: message.rule,
    stem: asked.stem,
    ask: {
      ja: `この表から記載を取り出していません。進捗の表であれば、実施したことが書かれているのはどの列ですか。`,
      en: 'Nothing was taken from this table. If it is one of progress, which column tells what was done?',
    },
    quote: table.headings.filter((heading) => heading !== '').join('、'),
    start: table.ranges[0]?.[0] ?? message.start,
    records: table.rows,
    answers,
  };
}
