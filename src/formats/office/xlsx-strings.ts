import { type Attributes, isOn, XmlReader } from './xml.js';
import type { ZipArchive } from './zip.js';

/** Reads the strings of workbooks as Excel writes them since 2007. */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text as it is shown: `_x000D_` stands for a character that XML does not keep. */
export const shownText = (text: string) =>
  (text.includes('_x')
    ? text.replace(ESCAPE, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  ).replace(/\r\n?/g, '\n');

/** A string of a workbook as it is shown. */
export interface SharedString {
  readonly text: string;
  /** Whether it has runs, which say themselves what is struck out. */
  readonly isRich: boolean;
  /** Whether a run of it is struck out, which is left out of its text. */
  readonly hasDeleted: boolean;
}

export const NO_STRING: SharedString = { text: '', isRich: false, hasDeleted: false };

/** Gathers the text of a string: that of its runs, without the readings above them and what is struck out. */
export class StringReader {
  #text = '';
  #inText = false;
  #readings = 0;
  #isRich = false;
  #isStruck = false;
  #hasDeleted = false;

  begin(): void {
    this.#text = '';
    this.#isRich = false;
    this.#isStruck = false;
    this.#hasDeleted = false;
  }

  open(name: string, { val = '1' }: Attributes): void {
    if (name === 'rPh') this.#readings++;
    else if (name === 'r') {
      this.#isRich = true;
      this.#isStruck = false;
    } else if (name === 'strike') this.#isStruck = isOn(val);
    this.#inText = name === 't' && this.#readings === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#readings--;
    this.#inText = false;
  }

  take(text: string): void {
    if (!this.#inText) return;
    if (this.#isStruck) this.#hasDeleted ||= text.trim() !== '';
    else this.#text += text;
  }

  get string(): SharedString {
    return { text: shownText(this.#text), isRich: this.#isRich, hasDeleted: this.#hasDeleted };
  }
}

export function readSharedStrings(archive: ZipArchive, part: string | undefined): SharedString[] {
  const strings: SharedString[] = [];
  if (part === undefined) return strings;
  const string = new StringReader();
  const reader = new XmlReader({
    open(name, attributes) {
      if (name === 'si') string.begin();
      else string.open(name, attributes);
    },
    close(name) {
      if (name === 'si') strings.push(string.string);
      else string.close(name);
    },
    text: (text) => string.take(text),
  });
  if (archive.stream(part, (chunk) => reader.push(chunk))) reader.finish();
  return strings;
}
