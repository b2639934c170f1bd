import type { NormalString } from '../model.js';
import { unplaced } from '../text/text.js';
import type { Departments } from './departments.js';
import { alternatives } from './patterns.js';
import type { Statuses } from './statuses.js';
import type { Tags } from './tags.js';
import type { Vocabulary } from './vocabulary.js';

type TitleKind = keyof Vocabulary['evidence']['titles'];

/** What a title says of its document, and by which word. */
export interface TitleEvidence {
  readonly weight: number;
  /** The word by which it is no progress report, or null. */
  readonly against: string | null;
}

const NOTHING: TitleEvidence = { weight: 0, against: null };
/** In units; a longer line is prose, whatever words it holds. */
const LONGEST_TITLE = 60;
const TIME = /(?:午前|午後)?[0-9]{1,2}(?::[0-9]{2}|時(?![間点期])[0-9]{0,2}分?)/;
const DAY = /[0-9]{1,2}月[0-9]{1,2}日(?:\([月火水木金土日祝・]+\))?/;
const PHONE = /0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|TEL|電話/;
/** In units; less before the years is their era's name and a bracket. */
const LEAST_BEFORE_YEARS = 6;
const ARROW = /^[→⇒➡⇨＞>]+$/;
/** The number of an issue of a periodical: 5月号, 第120号, No.544. */
const ISSUE = /[0-9]{1,2}月号|第[0-9]{1,4}号|\bNo\.?[0-9]{2,4}$|Vol\.?[0-9]/i;
/** Years at the end of a line, with the departments that may stand behind them in the same tag. */
const YEARS_AT_END = /年度.{0,24}$/;
const MAY_REPORT = /年度.*取り?組/;
/** Behind a title, which edition it is. */
const BRACKET_BEHIND = /(?:\([^()]*\)|【[^【】]*】)+$/;

/** Words for and against a document's being a report on progress. */
export class Evidence {
  readonly #titles: RegExp;
  readonly #kindOf: ReadonlyMap<string, TitleKind>;
  readonly #told: RegExp;
  readonly #money: RegExp;
  readonly #others: RegExp;
  readonly #otherResults: RegExp;
  readonly #done: RegExp;
  readonly #future: RegExp;
  readonly weights: Vocabulary['evidence']['weights'];

  constructor(
    { titles, headings, done, future, weights }: Vocabulary['evidence'],
    readonly statuses: Statuses,
    readonly departments: Departments,
    readonly tags: Tags,
  ) {
    const kinds = Object.entries(titles) as [TitleKind, readonly string[]][];
    this.#kindOf = new Map(kinds.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
    this.#titles = new RegExp(alternatives([...this.#kindOf.keys()]), 'g');
    this.#told = new RegExp(alternatives(headings.told));
    this.#money = new RegExp(alternatives(headings.money));
    this.#others = new RegExp(alternatives(headings.others));
    this.#otherResults = new RegExp(`(?:${alternatives(headings.otherResults)})$`);
    this.#done = new RegExp(`(?:${alternatives(done)})$`);
    this.#future = new RegExp(`(?:${alternatives(future)})$`);
    this.weights = weights;
  }

  /** The last word that tells is what a title is about: 広報計画の進捗状況, 進捗会議の次第. */
  ofTitle(title: string): TitleEvidence {
    if (title.length > LONGEST_TITLE) return NOTHING;
    const core = title.replace(BRACKET_BEHIND, '');
    const issue = ISSUE.exec(title)?.[0];
    if (issue !== undefined) return { weight: this.weights.other, against: issue };
    // A body that is named as other things are (協議会, 議会) tells nothing.
    const words = [...(core === '' ? title : core).matchAll(this.#titles)]
      .map(([word]) => word)
      .filter((word) => this.#kindOf.get(word) !== 'bodies');
    const { report, plan, other } = this.weights;
    const telling = words.findLast((word) => this.#kindOf.get(word) !== 'plans');
    const kind = telling === undefined ? null : this.#kindOf.get(telling);
    if (telling !== undefined && kind === 'others') return { weight: other, against: telling };
    if (kind === 'reports') return { weight: report, against: null };
    return words.length > 0 ? { weight: plan, against: null } : NOTHING;
  }

  /** Whether a title may be that of a report, though plans have such too: 令和5年度の主な取組. */
  mayReport(title: string): boolean {
    return title.length <= LONGEST_TITLE && MAY_REPORT.test(title);
  }

  /** Of several texts that may be a document's title, the first that tells. */
  ofTitles(texts: readonly string[]): TitleEvidence {
    const told = texts
      .map((text) => ({ ...this.ofTitle(text), mayReport: this.mayReport(text) }))
      .filter(({ weight }) => weight !== 0);
    const sure = told.findIndex(({ weight }) => Math.abs(weight) >= 1);
    // What stands below a title that may be a report's is no title: (1) 手数料の見直し.
    const above = told.slice(0, Math.max(0, sure)).find(({ weight, mayReport }) => mayReport && weight > 0);
    const { weight, against } =
      (told[sure]?.weight ?? 0) < 0 && above ? above : (told[sure] ?? told[0] ?? NOTHING);
    return { weight, against };
  }

  /** Whether a column's heading says that what was done stands below. */
  isTold(heading: string): boolean {
    return this.#told.test(heading);
  }

  isMoney(heading: string): boolean {
    return this.#money.test(heading);
  }

  /** The word by which a column's heading is none of a table of progress, or null. */
  against(heading: string): string | null {
    return this.#others.exec(heading)?.[0] ?? null;
  }

  /** The word by which a column that seems to tell what was done is none of progress, or null. */
  againstResult(heading: string): string | null {
    return this.#otherResults.exec(heading)?.[0] ?? null;
  }

  /** Whether a line tells of something done: by its years, its state or its verb. */
  isDone(line: NormalString): boolean {
    if (this.isTagged(line)) return true;
    const text = line.replace(/。$/, '');
    const bare = text.replace(BRACKET_BEHIND, '');
    return this.#done.test(bare);
  }

  /** Whether a line ends with a tag of fiscal years. */
  hasYears(line: NormalString): boolean {
    return YEARS_AT_END.test(line) && this.tags.areAtEndOf(line);
  }

  /** Whether a line ends with departments in a bracket. */
  hasDepartments(line: NormalString): boolean {
    const bracket = this.tags.bracketAtEnd(line);
    const names = bracket ? this.departments.read(unplaced(bracket.inner)) : [];
    return names.length > 0 && names.every(({ name }) => this.departments.looksLike(name));
  }

  /** Whether a line is nothing but a state; 該当なし stands in documents of every kind. */
  isState(line: NormalString): boolean {
    const status = this.statuses.stated(line);
    return status !== null && status !== 'not_applicable';
  }

  /** Whether a line is a text with years behind it, or a state; years alone are no entry. */
  isEntry(line: NormalString): boolean {
    return this.isState(line) || (this.hasYears(line) && line.search(/[0-9]/) >= LEAST_BEFORE_YEARS);
  }

  /** Whether a line ends with fiscal years, or is a state. */
  isTagged(line: NormalString): boolean {
    return this.hasYears(line) || this.isState(line);
  }

  /** Whether a cell is an arrow, as schedules draw them over the years to come. */
  isArrow(line: string): boolean {
    return ARROW.test(line);
  }

  isFuture(line: string): boolean {
    return this.#future.test(line.replace(/。$/, ''));
  }

  /** Whether a text is about days, hours and telephones, as invitations are. */
  isAppointment(text: string): boolean {
    return TIME.test(text) || PHONE.test(text) || (DAY.test(text) && text.length < 30);
  }
}
