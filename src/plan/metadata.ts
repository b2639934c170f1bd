import { isoDate } from '../lexicon/dates.js';
import { looksLikeDepartment } from '../lexicon/departments.js';
import { fullEraNames } from '../lexicon/eras.js';
import { alternatives, fromVocabulary } from '../lexicon/index.js';
import type { Metadata, SourceText } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { trim } from '../text/text.js';

const patterns = fromVocabulary(({ documents: { kinds, linking, meetings, materials, plans } }) => ({
  kind: new RegExp(`(?:${alternatives(linking)})?(?:${alternatives(kinds)})(?:について|の公表|の報告)?$`),
  plan: new RegExp(`(?:${alternatives(plans)})$`),
  material: new RegExp(`^(?:${alternatives(materials)})(?:No\\.?)?[0-9０-９一二三四五六七八九十\\-]{0,8}$`),
  meeting: new RegExp(
    `^(?:.{0,20}年度)?第[0-9一二三四五六七八九十]{1,3}回.{0,40}(?:${alternatives(meetings)})$`,
  ),
  /** What stands before a title and says which edition it is: 令和4年度, 資料1. */
  editionBefore: new RegExp(`^(?:【?資料[0-9-]{1,4}】?|(?:${fullEraNames()})(?:[0-9]{1,2}|元)年度版?)`),
}));
/** As `editionBefore`, behind a title: (令和4年度), (案). */
const EDITION_BEHIND = /\((?:[^()]*年度?[^()]*|案|概要版|最終報告|中間報告)\)$/;
/** In units; a longer line is no title. */
const LONGEST_TITLE = 80;

/** The plan's name: a document's title without what kind of document it is (進捗一覧) and which edition. */
function planName(title: SourceText): string {
  const whole = normalise(title).value;
  if (whole.length > LONGEST_TITLE) return whole;
  const core = whole.replace(EDITION_BEHIND, '').replace(patterns().editionBefore, '');
  const name = core.replace(patterns().kind, '').replace(EDITION_BEHIND, '');
  return name === '' ? whole : name;
}

/** Gathers what the lines above the first section tell about the document itself. */
export class MetadataReader {
  #title: string | null = null;
  #date: string | null = null;
  #issued: string | null = null;
  #issuer: string | null = null;
  #meeting: string | null = null;
  #material: string | null = null;

  get result(): Metadata {
    return {
      title: this.#title,
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
    this.#title = planName(title);
    return true;
  }

  /** Takes a line as the document's title where it ends as one does (…進捗一覧, …計画). */
  takeTitleLine(line: SourceText): boolean {
    const text = normalise(line).value;
    return (
      text.length <= LONGEST_TITLE &&
      (patterns().kind.test(text) || patterns().plan.test(text)) &&
      this.takeTitle(line)
    );
  }

  /** Takes a line that is nothing but a date, an issuer, a meeting or a material's number; else false. */
  takeLine(line: SourceText): boolean {
    const text = normalise(line).value;
    return this.#takeMeeting(text) || this.#takeMaterial(text) || this.#takeDates(trim(line));
  }

  #takeMeeting(text: string): boolean {
    if (this.#meeting !== null || !patterns().meeting.test(text)) return false;
    this.#meeting = text;
    return true;
  }

  #takeMaterial(text: string): boolean {
    if (this.#material !== null || !patterns().material.test(text)) return false;
    this.#material = text;
    return true;
  }

  /** A day alone is the document's date; a day or month with a department is when and by whom it was issued. */
  #takeDates(line: SourceText): boolean {
    const parts = normaliseKeepingSpaces(line).value.split(/\s+(?=[^\s0-9年月日])/);
    const text = parts[0]?.replace(/\s/g, '') ?? '';
    const issuer = parts.slice(1).join('');
    const date = isoDate(text);
    if (date === null) return this.#takeIssuer(parts.join(''));
    if (issuer !== '' && !looksLikeDepartment(issuer)) return false;
    if (issuer === '' && date.length === 10 && this.#date === null) this.#date = date;
    else if (this.#issued === null) this.#issued = date;
    else return false;
    if (issuer !== '') this.#issuer ??= issuer;
    return true;
  }

  #takeIssuer(text: string): boolean {
    if (
      this.#issuer !== null ||
      text.length > 30 ||
      !/^[^、。・:()]+$/.test(text) ||
      !looksLikeDepartment(text)
    ) {
      return false;
    }
    this.#issuer = text;
    return true;
  }
}
