import type { Eras } from '../../lexicon/eras.js';
import type { WholeFileMessage } from '../../messages/whole-file.js';
import type { Changes, Place, ProgressDocument } from '../../model.js';
import type { NamedDocument } from '../csv.js';
import { departmentRowsOf, yearRowsOf } from '../long.js';
import { databaseFile, type RowSink, type SqlValue } from './database.js';
import { INDEXES_AND_VIEWS, TABLES } from './tables.js';

export interface DatabaseContent {
  readonly documents: Iterable<NamedDocument>;
  readonly comparisons: Iterable<Changes>;
  /** What there is to say of inputs that gave no document. */
  readonly unread?: readonly WholeFileMessage[];
  readonly eras: Eras;
}

/** The bytes of `records.sqlite`. Documents are taken in one by one. */
export function toDatabase({
  documents,
  comparisons,
  unread = [],
  eras,
}: DatabaseContent): Promise<Uint8Array> {
  const fill = (sink: RowSink) => {
    const stems = new Map<string, string>();
    for (const named of documents) {
      stems.set(named.document.document.file, named.stem);
      addDocument(sink, named);
      addPlan(sink, named);
      addRecords(sink, named, eras);
      addMessages(sink, named);
    }
    for (const changes of comparisons) addChanges(sink, changes, stems);
    for (const [position, { file, message }] of unread.entries())
      sink.add('unread_inputs', [position, file, message.rule, message.severity, message.message]);
  };
  return databaseFile({ tables: TABLES, after: INDEXES_AND_VIEWS, fill });
}

const json = (value: readonly unknown[]) => JSON.stringify(value);

const sourceOf = ({ line, column, place, start, end, text }: Place): SqlValue[] => [
  line,
  column,
  place,
  start,
  end,
  text,
];

function addDocument(sink: RowSink, { stem, document: { document: info, generator } }: NamedDocument): void {
  const { title, file, sha256, medium, encoding, date, issued, issuer, meeting, material } = info;
  const known = [title, file, sha256, medium, encoding, date, issued, issuer, meeting, material];
  sink.add('documents', [stem, ...known, info.characters, info.last_fiscal_year, generator]);
}

/** Adds sections, items and cells. */
function addPlan(sink: RowSink, { stem, document: { sections, items } }: NamedDocument): void {
  for (const { id, parent, level, number, title, description, source } of sections)
    sink.add('sections', [stem, id, parent, level, number, title, description, ...sourceOf(source)]);
  for (const item of items) {
    const { id, section, number, label, title, details, departments, source } = item;
    const lists = [json(details), json(departments), item.departments_basis];
    sink.add('items', [stem, id, section, number, label, title, ...lists, ...sourceOf(source)]);
    for (const [position, cell] of item.cells.entries()) {
      const { heading, role, fiscal_years: years, text, departments: names } = cell;
      const told = [heading, role, json(years), text, json(names)];
      sink.add('cells', [stem, id, position, ...told, ...sourceOf(cell.source)]);
    }
  }
}

function addRecords(sink: RowSink, named: NamedDocument, eras: Eras): void {
  const { stem, document } = named;
  for (const record of document.records)
    sink.add('records', [
      stem,
      record.id,
      record.key,
      record.item,
      json(record.sections),
      record.item_title,
      json(record.item_departments),
      record.activity,
      record.activity_basis,
      record.status,
      record.status_basis,
      json(record.fiscal_years),
      record.fiscal_years_text,
      record.fiscal_years_basis,
      json(record.departments),
      record.departments_basis,
      record.mark,
      record.action,
      json(record.quantities),
      ...sourceOf(record.source),
    ]);
  for (const { record, year, eraYear } of yearRowsOf(named, eras))
    sink.add('record_years', [stem, record.id, year, eraYear, record.fiscal_years_basis]);
  for (const { record, department } of departmentRowsOf(named))
    sink.add('record_departments', [stem, record.id, department, record.departments_basis]);
}

function addMessages(sink: RowSink, { stem, document }: { stem: string; document: ProgressDocument }): void {
  for (const [position, message] of document.messages.entries()) {
    const { rule, severity, message: text, line, column, place, start, end } = message;
    sink.add('messages', [stem, position, rule, severity, text, line, column, place, start, end]);
  }
}

function addChanges(sink: RowSink, changes: Changes, stems: ReadonlyMap<string, string>): void {
  const [old, newer] = [stems.get(changes.old.file), stems.get(changes.new.file)];
  if (old === undefined || newer === undefined) return;
  for (const [position, change] of changes.changes.entries()) {
    const { kind, classes, fields, confidence } = change;
    const records = [change.old?.id ?? null, change.new?.id ?? null];
    sink.add('changes', [old, newer, position, kind, json(classes), ...records, json(fields), confidence]);
  }
}
