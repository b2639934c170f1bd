import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const isThere = (command: string) => spawnSync(command, ['--version']).status === 0;

export const HAS_PYTHON = isThere('python3');
export const HAS_LIBRE_OFFICE = HAS_PYTHON && isThere('soffice');

const READ_CSV = `
import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
`;

/** A CSV file as Python's csv module reads it. */
export const pythonRows = (file: string): string[][] =>
  JSON.parse(execFileSync('python3', ['-c', READ_CSV, file], { encoding: 'utf8' }));

/** LibreOffice repeats empty rows and cells to the sheet's end; those at the end are left out. */
const READ_SHEET = `
import json, sys
import xml.etree.ElementTree as tree
TABLE, TEXT = ['{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}' % name for name in ('table', 'text')]
rows = []
for row in tree.parse(sys.argv[1]).iter(TABLE + 'table-row'):
    cells = []
    for cell in row.iter(TABLE + 'table-cell'):
        lines = [''.join(line.itertext()) for line in cell.iter(TEXT + 'p')]
        value = ('FORMULA ' + cell.get(TABLE + 'formula') if cell.get(TABLE + 'formula') else '') + '\\n'.join(lines)
        cells += [value] * int(cell.get(TABLE + 'number-columns-repeated', 1))
    while cells and cells[-1] == '':
        cells.pop()
    rows += [cells] * min(int(row.get(TABLE + 'number-rows-repeated', 1)), 9)
while rows and not rows[-1]:
    rows.pop()
print(json.dumps(rows))
`;

/** Every sheet of a workbook: numbers as numbers, and a link as [text, where to]. */
const READ_WORKBOOK = `
import json, sys
import xml.etree.ElementTree as tree
TABLE, TEXT, OFFICE = ['{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}' % name for name in ('table', 'text', 'office')]
LINK = '{http://www.w3.org/1999/xlink}href'

def plain(node):
    text = node.text or ''
    for part in node:
        if part.tag == TEXT + 's':
            text += ' ' * int(part.get(TEXT + 'c', 1))
        elif part.tag == TEXT + 'tab':
            text += '\\t'
        elif part.tag == TEXT + 'line-break':
            text += '\\n'
        else:
            text += plain(part)
        text += part.tail or ''
    return text

def value(cell):
    if cell.get(TABLE + 'formula'):
        return {'formula': cell.get(TABLE + 'formula')}
    if cell.get(OFFICE + 'value-type') == 'float':
        return float(cell.get(OFFICE + 'value'))
    text = '\\n'.join(plain(line) for line in cell.iter(TEXT + 'p'))
    links = [link.get(LINK) for link in cell.iter(TEXT + 'a')]
    return [text, links[0]] if links else text

sheets = {}
for sheet in tree.parse(sys.argv[1]).iter(TABLE + 'table'):
    rows = []
    for row in sheet.iter(TABLE + 'table-row'):
        cells = []
        for cell in row.iter(TABLE + 'table-cell'):
            cells += [value(cell)] * min(int(cell.get(TABLE + 'number-columns-repeated', 1)), 99)
        while cells and cells[-1] == '':
            cells.pop()
        rows += [cells] * min(int(row.get(TABLE + 'number-rows-repeated', 1)), 9)
    while rows and not rows[-1]:
        rows.pop()
    sheets[sheet.get(TABLE + 'name')] = rows
print(json.dumps(sheets))
`;

/** A cell of a workbook: a number, a text, a text with where its link leads, or a formula. */
export type OfficeCell = number | string | readonly [string, string] | { readonly formula: string };

/** A workbook's sheets as LibreOffice opens them. */
export function libreOfficeSheets(
  file: string,
): Readonly<Record<string, readonly (readonly OfficeCell[])[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-office-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const sheets = join(folder, `${file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')}.fods`);
  const output = execFileSync('python3', ['-c', READ_WORKBOOK, sheets], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(output);
}

/** Commas, double quotes, UTF-8, from the first row on; formulas are not looked for. */
const COMMAS = 'CSV:44,34,76,1';
/** So many columns as text, as a person chooses it who opens the file. */
const AS_TEXT = `,${Array.from({ length: 60 }, (_, index) => `${index + 1}/2`).join('/')}`;

/**
 * A CSV file as LibreOffice opens it: the lines of a cell are joined by LF.
 *
 * @param isText whether its columns are opened as text, and not as whatever they look like
 */
export function libreOfficeRows(file: string, isText = false): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-office-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const convert = [
    '--headless',
    `--infilter=${COMMAS}${isText ? AS_TEXT : ''}`,
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    file,
  ];
  execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
  const sheet = join(folder, `${file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')}.fods`);
  return JSON.parse(execFileSync('python3', ['-c', READ_SHEET, sheet], { encoding: 'utf8' }));
}

/** What DuckDB answers: lists as lists, and whole numbers as numbers. */
export async function duckRows(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return rows.map((row) => structuredClone(row) as Record<string, unknown>);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
