declare module 'sql.js/dist/sql-wasm-inline.js' {
  type SqlValue = string | number | null;
  interface Statement {
    run(values: readonly SqlValue[]): void;
    free(): boolean;
  }
  interface Database {
    run(sql: string): Database;
    prepare(sql: string): Statement;
    export(): Uint8Array;
    close(): void;
  }
  export default function initSqlJs(): Promise<{ readonly Database: new () => Database }>;
}
