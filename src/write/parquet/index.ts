import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { NamedDocument } from '../csv.js';
import { STORED_COLUMNS, type StoredColumn } from './columns.js';

/** Rows that are compressed and written together. */
const GROUP_SIZE = 10_000;

const CREATED_BY = 'shinchoku';

/** The file `records.parquet`: a row for each record, with lists as lists. A group of rows is held at a time. */
export function* recordGroups(
  documents: Iterable<NamedDocument>,
  groupSize = GROUP_SIZE,
): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: SCHEMA, createdBy: CREATED_BY });
  let columns: unknown[][] = STORED_COLUMNS.map(() => []);
  const flush = () => {
    const columnData = STORED_COLUMNS.map(({ name }, at) => ({ name, data: columns[at] ?? [] }));
    parquet.write({ columnData, rowGroupSize: groupSize });
    columns = STORED_COLUMNS.map(() => []);
    return taken(writer);
  };
  for (const { stem, document } of documents) {
    const items = new Map(document.items.map((item) => [item.id, item]));
    for (const record of document.records) {
      const row = { stem, info: document.document, item: items.get(record.item), record };
      for (const [at, column] of STORED_COLUMNS.entries()) columns[at]?.push(column.valueIn(row));
      if (columns[0]?.length === groupSize) yield flush();
    }
  }
  if (columns[0]?.length !== 0) yield flush();
  parquet.finish();
  yield taken(writer);
}

/** Takes what has been written out of the writer, which goes on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const;

const leaf = (
  name: string,
  kind: keyof typeof TYPES,
  repetition: SchemaElement['repetition_type'] = 'REQUIRED',
): SchemaElement => ({ name, ...TYPES[kind], repetition_type: repetition });

const QUANTITY: readonly SchemaElement[] = [
  { name: 'element', num_children: 3, repetition_type: 'REQUIRED' },
  leaf('value', 'number'),
  leaf('unit', 'text'),
  leaf('text', 'text'),
];

function elementsOf({ name, kind, isList, isOptional }: StoredColumn): readonly SchemaElement[] {
  if (!isList && kind !== 'quantities') return [leaf(name, kind, isOptional ? 'OPTIONAL' : 'REQUIRED')];
  const element = kind === 'quantities' ? QUANTITY : [leaf('element', kind)];
  return [
    { name, converted_type: 'LIST', num_children: 1, repetition_type: 'REQUIRED' },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    ...element,
  ];
}

const SCHEMA: SchemaElement[] = [
  { name: 'records', num_children: STORED_COLUMNS.length },
  ...STORED_COLUMNS.flatMap(elementsOf),
];
