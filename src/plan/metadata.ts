import type { Lexicon } from '../lexicon/index.js';
import { titleYear } from '../lexicon/title-year.js';
import type { Metadata, NormalString, SourceText } from '../model.js';
import { asNormal, normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { trim } from '../text/text.js';

/** Gathers what the lines above the first section tell about the document itself. */
export class MetadataReader {
  #title: string | null = null;
  #titleYear: number | null = null;
  /** Whether the title names no plan, as 令和5年度進捗状況報告書: a line with the plan's name takes its place. */
  #isNameless = false;
  #date: string | null = null;
  #issued: string | null = null;
  #issuer: string | null = null;
  #meeting: string | null = null;
  #material: string | null = null;

  constructor(readonly lexicon: Lexicon) {}

  get result(): Metadata {
    return {
      title: this.#title,
      titleYear: this.#titleYear,
      date: this.#date,
      issued: this.#issued,
      issuer: this.#issuer,
      meeting: this.#meeting,
      material: this.#material,
    };
  }

  /** Takes the document's title; false where it has one already. */
  takeTitle(title: SourceText): boolean {
    if (this.#title !== null) return false;
    this.#setTitle(normalise(title).value);
    return true;
  }

  /** Takes a line as the document's title where it ends as one does (…進捗一覧, …計画). */
  takeTitleLine(line: SourceText): boolean {
    const text = normalise(line).value;
    if (this.lexicon.documents.isEditionAlone(text)) this.#titleYear ??= titleYear(text, this.lexicon);
    if (!this.lexicon.documents.isTitle(text)) return false;
    if (this.#title !== null && !this.#isNameless) return false;
    if (this.#title !== null && this.lexicon.documents.isEditionAlone(text)) return false;
    this.#setTitle(text);
    return true;
  }

  #setTitle(text: NormalString): void {
    const { documents } = this.lexicon;
    this.#title = documents.planName(text);
    this.#titleYear = titleYear(text, this.lexicon) ?? this.#titleYear;
    this.#isNameless = documents.isEditionAlone(text);
  }

  /** Takes a line that is nothing but a date, an issuer, a meeting or a material's number; else false. */
  takeLine(line: SourceText): boolean {
    const text = normalise(line).value;
    return this.#takeMeeting(text) || this.#takeMaterial(text) || this.#takeDates(trim(line));
  }

  #takeMeeting(text: NormalString): boolean {
    if (this.#meeting !== null || !this.lexicon.documents.isMeeting(text)) return false;
    this.#meeting = text;
    return true;
  }

  #takeMaterial(text: NormalString): boolean {
    if (this.#material !== null || !this.lexicon.documents.isMaterial(text)) return false;
    this.#material = text;
    return true;
  }

  /** A day alone is the document's date; a day or month with a department is when and by whom it was issued. */
  #takeDates(line: SourceText): boolean {
    const parts = normaliseKeepingSpaces(line).value.split(/\s+(?=[^\s0-9年月日])/);
    const text = asNormal(parts[0]?.replace(/\s/g, '') ?? '');
    const issuer = asNormal(parts.slice(1).join(''));
    const date = this.lexicon.dates.parse(text);
    if (date === null) return this.#takeIssuer(asNormal(parts.join('')));
    if (issuer !== '' && !this.lexicon.departments.looksLike(issuer)) return false;
    if (issuer === '' && date.length === 10 && this.#date === null) this.#date = date;
    else if (this.#issued === null) this.#issued = date;
    else return false;
    if (issuer !== '') this.#issuer ??= issuer;
    return true;
  }

  #takeIssuer(text: NormalString): boolean {
    if (this.#issuer !== null || !this.lexicon.documents.isIssuer(text)) return false;
    this.#issuer = text;
    return true;
  }
}
