import type { NormalString } from '../model.js';
import type { Departments } from './departments.js';
import type { Eras } from './eras.js';
import { alternatives } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** Behind a title, which edition it is: (令和4年度), (案). */
const EDITION_BEHIND =
  /\((?:[^()]*(?:[0-9元一二三四五六七八九十各毎本今前翌初次]|平成|令和|昭和)年度?[^()]*|案|概要版|最終報告|中間報告)\)$/;
/** Marks between the parts of a title, and its brackets. */
const TITLE_MARKS = '[・、,/:|～\\-「」『』()【】〔〕\\[\\]<>《》]';
/** Around a plan's name that stands in brackets of its own. */
const QUOTED = /^[「『【]([^「『【」』】]+)(?:[」』】](.*))?$/;
/** In units; a shorter one, as in 「本計画の実績」, is what a plan is called within its own document. */
const SHORTEST_PLAN_NAME = 2;
/** In units, of what stands in brackets behind a plan's name and belongs to it: (第2期), (改訂版). */
const LONGEST_REMARK = 15;
/** In units; a longer line is no title. */
const LONGEST_TITLE = 80;
/** In units; a longer line names no issuer. */
const LONGEST_ISSUER = 30;
const NOT_IN_ISSUER = /[、。・:()]/;

/** A title, taken apart. */
interface TitleParts {
  /** The plan's name. */
  readonly name: string;
  /** What stands behind it: the kind of document and the edition. */
  readonly rest: string;
}

/** What documents are called, and what stands around their titles. */
export class Documents {
  readonly #kind: RegExp;
  readonly #plan: RegExp;
  readonly #material: RegExp;
  readonly #meeting: RegExp;
  /** What stands before a title and says which edition it is: 令和4年度, 資料1. */
  readonly #editionBefore: RegExp;
  /** A plan's name with nothing behind it but the edition and words for a kind of report. */
  readonly #planAndKind: RegExp;
  /** What tells that the words behind a plan's name are a kind of report or an edition. */
  readonly #tellsKind: RegExp;
  readonly #editionAtEnd: RegExp;
  readonly #editionWithin: RegExp;
  /** What a plan is called within its own document: 本計画, 前期計画. */
  readonly #planAlone: RegExp;
  readonly #editionAlone: RegExp;

  constructor(
    { kinds, linking, meetings, materials, plans, otherPlans, reports, reportParts }: Vocabulary['documents'],
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
    const links = alternatives(linking);
    const year = `(?:(?:${eras.names})(?:[0-9]{1,2}|元)|(?:19|20)[0-9]{2})(?![0-9])`;
    const fiscalYear = `(?:(?:${eras.names})(?:[0-9]{1,2}|元)(?:年度|(?![0-9年月.～-]))|(?:19|20)[0-9]{2}年度)`;
    const day = `${year}[年.][0-9]{1,2}(?:月|\\.)(?:[0-9]{1,2}日?)?`;
    // Each text is matched in one way alone, so that no title takes long.
    const anyYear = `(?:${day}|${year}(?:年度|年(?!度)|(?!年))|[0-9]{1,2}年(?:度|(?!度))|[各毎本今前昨]年度)`;
    const words = alternatives([...reports, ...reportParts]);
    const behind = `(?:${anyYear}|${words}|${links}|${TITLE_MARKS})*`;
    const names = alternatives([...plans, ...otherPlans]);
    this.#editionBefore = new RegExp(
      `^(?:【?資料[0-9-]{1,4}】?)?(?:[(【〔]?${fiscalYear}版?[)】〕]?(?![0-9～-])(?:${links})?)?`,
    );
    const remark = `\\((?!${behind}\\))[^()]{1,${LONGEST_REMARK}}\\)`;
    this.#planAndKind = new RegExp(`^(.*(?:${names})[」』】]?(?:${remark})?)(${behind})$`);
    this.#tellsKind = new RegExp(`${alternatives(reports)}|${year}`);
    this.#editionAtEnd = new RegExp(`${fiscalYear}(?:版|分|末)?$`);
    this.#editionWithin = new RegExp(
      `(?<=${names})(?:[(【〔]${fiscalYear}[)】〕]|${fiscalYear}(?:版|分)?(?![～-]))`,
      'g',
    );
    this.#planAlone = new RegExp(`^.?(?:${alternatives(plans)})$`);
    this.#editionAlone = new RegExp(`^${behind}$`);
  }

  /** The plan's name: a document's title without what kind of document it is (進捗一覧) and which edition. */
  planName(title: NormalString): string {
    if (title.length > LONGEST_TITLE) return title;
    const name = this.#planWithKind(title)?.name ?? this.#withoutKind(title);
    return name === '' ? title : name;
  }

  /** Whether a line ends as a document's title does: …進捗一覧, …計画, …計画 実績(令和5年度). */
  isTitle(text: NormalString): boolean {
    if (text.length > LONGEST_TITLE) return false;
    return this.#kind.test(text) || this.#plan.test(text) || this.#isPlanWithKind(text);
  }

  /** Whether a name ends as a plan's does: …計画. */
  endsAsPlan(name: string): boolean {
    return this.#plan.test(name);
  }

  /** Whether a title names no plan, and only the edition and the kind of report: 令和5年度進捗状況報告書. */
  isEditionAlone(text: NormalString): boolean {
    return text.length <= LONGEST_TITLE && this.#tellsKind.test(text) && this.#editionAlone.test(text);
  }

  /** A title whose plan is told by its last word; null for others. */
  #planWithKind(title: NormalString): TitleParts | null {
    const match = this.#planAndKind.exec(title.replace(this.#editionBefore, ''));
    if (!match) return null;
    const [, plan = '', rest = ''] = match;
    const [, quoted = plan, within = ''] = QUOTED.exec(plan) ?? [];
    return { name: (quoted + within).replace(this.#editionWithin, ''), rest };
  }

  #isPlanWithKind(text: NormalString): boolean {
    const parts = this.#planWithKind(text);
    if (!parts || parts.name.length <= SHORTEST_PLAN_NAME || this.#planAlone.test(parts.name)) return false;
    return this.#tellsKind.test(parts.rest);
  }

  #withoutKind(title: NormalString): string {
    const core = title.replace(EDITION_BEHIND, '').replace(this.#editionBefore, '');
    return core.replace(this.#kind, '').replace(EDITION_BEHIND, '').replace(this.#editionAtEnd, '');
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
