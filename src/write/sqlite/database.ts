/** The one file that knows the package that writes databases. */

import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

export type SqlValue = string | number | null;

/** A table of a database. Its columns and constraints are SQL. */
export interface SqlTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
}

/** Takes rows into the tables of a database. */
export interface RowSink {
  add(table: string, row: readonly SqlValue[]): void;
}

export interface DatabasePlan {
  readonly tables: readonly SqlTable[];
  /** What follows the tables: indexes and views. */
  readonly after: readonly string[];
  fill(sink: RowSink): void;
}

/** Says that this program has written the file: `shnc`. */
const APPLICATION_ID = 0x73686e63;
const FORMAT_VERSION = 2;

/** The bytes of a database, which are the same for the same rows at any time. */
export async function databaseFile({ tables, after, fill }: DatabasePlan): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION};`);
    for (const table of tables) database.run(definition(table));
    database.run('BEGIN');
    const inserts = new Map(tables.map((table) => [table.name, database.prepare(insertion(table))]));
    fill({ add: (table, row) => inserts.get(table)?.run(row) });
    for (const insert of inserts.values()) insert.free();
    database.run('COMMIT');
    for (const statement of after) database.run(statement);
    return database.export();
  } finally {
    database.close();
  }
}

const definition = ({ name, columns, constraints }: SqlTable) =>
  `CREATE TABLE ${name} (\n  ${[...columns, ...constraints].join(',\n  ')}\n) STRICT`;

const insertion = ({ name, columns }: SqlTable) =>
  `INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`;
