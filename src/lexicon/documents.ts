import type { NormalString } from '../model.js';
import type { Departments } from './departments.js';
import type { Eras } from './eras.js';
import { alternatives } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** Behind a title, which edition it is: (令和4年度), (案). */
const EDITION_BEHIND =
  /\((?:[^()]*(?:[0-9元一二三四五六七八九十各毎本今前翌初次]|平成|令和|昭和)年度?[^()]*|案|概要版|最終報告|中間報告)\)$/;
/** In units; a longer line is no title. */
const LONGEST_TITLE = 80;
/** In units; a longer line names no issuer. */
const LONGEST_ISSUER = 30;
const NOT_IN_ISSUER = /[、。・:()]/;

/** What documents are called, and what stands around their titles. */
export class Documents {
  readonly #kind: RegExp;
  readonly #plan: RegExp;
  readonly #material: RegExp;
  readonly #meeting: RegExp;
  /** What stands before a title and says which edition it is: 令和4年度, 資料1. */
  readonly #editionBefore: RegExp;

  constructor(
    { kinds, linking, meetings, materials, plans }: Vocabulary['documents'],
    eras: Eras,
    readonly departments: Departments,
  ) {
    this.#kind = new RegExp(
      `(?:${alternatives(linking)})?(?:${alternatives(kinds)})(?:について|の公表|の報告)?$`,
    );
    this.#plan = new RegExp(`(?:${alternatives(plans)})$`);
    this.#material = new RegExp(
      `^(?:${alternatives(materials)})(?:No\\.?)?[0-9０-９一二三四五六七八九十\\-]{0,8}$`,
    );
    this.#meeting = new RegExp(
      `^(?:.{0,20}年度)?第[0-9一二三四五六七八九十]{1,3}回.{0,40}(?:${alternatives(meetings)})$`,
    );
    this.#editionBefore = new RegExp(
      `^(?:【?資料[0-9-]{1,4}】?|(?:${eras.fullNames})(?:[0-9]{1,2}|元)年度版?)`,
    );
  }

  /** The plan's name: a document's title without what kind of document it is (進捗一覧) and which edition. */
  planName(title: NormalString): string {
    if (title.length > LONGEST_TITLE) return title;
    const core = title.replace(EDITION_BEHIND, '').replace(this.#editionBefore, '');
    const name = core.replace(this.#kind, '').replace(EDITION_BEHIND, '');
    return name === '' ? title : name;
  }

  /** Whether a line ends as a document's title does: …進捗一覧, …計画. */
  isTitle(text: NormalString): boolean {
    return text.length <= LONGEST_TITLE && (this.#kind.test(text) || this.#plan.test(text));
  }

  /** Whether a line is a meeting's name: 令和4年度第2回推進委員会. */
  isMeeting(text: NormalString): boolean {
    return this.#meeting.test(text);
  }

  /** Whether a line is nothing but a material's number: 資料1-2. */
  isMaterial(text: NormalString): boolean {
    return this.#material.test(text);
  }

  /** Whether a line is nothing but who issued the document. */
  isIssuer(text: NormalString): boolean {
    return (
      text !== '' &&
      text.length <= LONGEST_ISSUER &&
      !NOT_IN_ISSUER.test(text) &&
      this.departments.looksLike(text)
    );
  }
}
