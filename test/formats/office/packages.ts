import { type Zippable, zipSync } from 'fflate';

/** Packages of office programs, made of the parts that a test is about. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_NAMES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const encoder = new TextEncoder();

/** The content types of a package's parts, without which office programs open none. */
const contentTypes = (parts: Readonly<Record<string, string>>) =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  Object.entries(parts)
    .map(
      ([name, type]) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('') +
  '</Types>';

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? encoder.encode(part) : part;
  return zipSync(files);
}

/** The relationships of a part: the last words of their types, and where they lead. */
export const relations = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${RELATIONSHIPS}">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${TYPES}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export interface SheetParts {
  readonly name: string;
  /** What stands in `worksheet`. */
  readonly xml: string;
  readonly state?: string;
  readonly relations?: string;
}

const sheetXml = (xml: string) => `${XML}<worksheet xmlns="${SHEET_NAMES}">${xml}</worksheet>`;

/** A workbook of some sheets, with what its other parts hold. */
export function xlsx(
  sheets: readonly SheetParts[],
  { styles = '', strings = '', properties = '', ...others }: Readonly<Record<string, string>> = {},
): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      'xl/styles.xml': 'spreadsheetml.styles',
      'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
      ...Object.fromEntries(
        sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'spreadsheetml.worksheet']),
      ),
    }),
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET_NAMES}" xmlns:r="${TYPES}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEET_NAMES}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEET_NAMES}">${strings}</sst>`,
    ...others,
  };
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet.xml);
    if (sheet.relations) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = sheet.relations;
  }
  return zipped(parts);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Rows of texts as a sheet's data; null leaves a cell out. */
export function rows(texts: readonly (readonly (string | null)[])[], style = 0): string {
  const cell = (text: string | null, row: number, column: number) =>
    text === null
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return `<sheetData>${texts
    .map(
      (row, index) => `<row r="${index + 1}">${row.map((text, at) => cell(text, index, at)).join('')}</row>`,
    )
    .join('')}</sheetData>`;
}

/** The second style has lines around its cells. */
export const BORDERS =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellXfs count="2"><xf/><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs>';

const WORD_NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** A Word document of a body, with what its other parts hold. */
export function docx(
  body: string,
  { styles = '', numbering = '', footnotes = '' }: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipped({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/styles.xml': 'wordprocessingml.styles',
      'word/numbering.xml': 'wordprocessingml.numbering',
      'word/footnotes.xml': 'wordprocessingml.footnotes',
    }),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/document.xml': `${XML}<w:document ${WORD_NAMES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
    ),
    'word/styles.xml': `${XML}<w:styles ${WORD_NAMES}>${styles}</w:styles>`,
    'word/numbering.xml': `${XML}<w:numbering ${WORD_NAMES}>${numbering}</w:numbering>`,
    'word/footnotes.xml': `${XML}<w:footnotes ${WORD_NAMES}>${footnotes}</w:footnotes>`,
  });
}

/** An OLE container that has streams of some names, as far as its directory goes. */
export function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of names.entries()) {
    const at = 512 + 128 * index;
    bytes.set(Buffer.from(`${name}\0`, 'utf16le'), at);
    bytes.set([(name.length + 1) * 2, 0, 2], at + 64);
  }
  return bytes;
}

/** An archive whose first file says that it unpacks to so many bytes. */
export function claimingSize(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const entry = Buffer.from(bytes).indexOf('PK\x01\x02', 0, 'latin1');
  new DataView(bytes.buffer).setUint32(entry + 24, size, true);
  return bytes;
}
