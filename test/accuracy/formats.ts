/** A table with headings of one or several levels. */
export interface Table {
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

/** The heading rows, a level each, a heading over several columns once. */
function headingRows({ headings }: Table): string[][] {
  const depth = Math.max(...headings.map((levels) => levels.length));
  return Array.from({ length: depth }, (_, level) =>
    headings.map((levels, at) => {
      const text = levels[level] ?? '';
      const before = headings[at - 1];
      const spans = level < levels.length - 1 && before?.[level] === text && before.length > level + 1;
      return spans ? '' : text;
    }),
  );
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cellOf = (tag: string) => (text: string) => `<${tag}>${text.replaceAll('\n', '<br>')}</${tag}>`;
const htmlRow = (tag: string, cells: readonly string[]) => `<tr>${cells.map(cellOf(tag)).join('')}</tr>`;
const piped = (cells: readonly string[]) =>
  `| ${cells.map((text) => text.replaceAll('\n', '<br>')).join(' | ')} |`;

/** The ways in which a table is written. */
export const FORMATS: Readonly<Record<string, (table: Table) => string>> = {
  'a.html': (table) =>
    `<table>${headingRows(table)
      .map((row) => htmlRow('th', row))
      .join('')}${table.rows.map((row) => htmlRow('td', row)).join('')}</table>`,
  'a.csv': (table) =>
    [...headingRows(table), ...table.rows].map((row) => row.map(quoted).join()).join('\r\n'),
  'a.md': ({ headings, rows }) =>
    [headings.map((levels) => levels.join(' ')), headings.map(() => '---'), ...rows].map(piped).join('\n'),
  'a.txt': (table) =>
    [...headingRows(table), ...table.rows]
      .map((row) => row.map((text) => text.replaceAll('\n', ' ')).join('\t'))
      .join('\n'),
};
