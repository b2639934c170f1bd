import { remembered } from '../../lists/remembered.js';
import { endingIn } from '../patterns.js';
import type { ColumnRole, FindYears, Weights } from './types.js';
import { ROLES } from './types.js';

export const CELL_KINDS = [
  'ordinal',
  'digit',
  'integer',
  'code',
  'number',
  'amount',
  'money',
  'mark',
  'grade',
  'status',
  'department',
  'date',
  'name',
  'done',
  'planned',
  'need',
  'text',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** Words by which cells are told apart. */
export interface CellWords {
  readonly departmentEndings: readonly string[];
  readonly states: readonly string[];
  /** How sentences end that tell of what was done, of what is to be done, and of what is lacking. */
  readonly done: readonly string[];
  readonly planned: readonly string[];
  readonly need: readonly string[];
}

export type RoleTable<T extends string> = Readonly<Record<T, Readonly<Partial<Record<ColumnRole, number>>>>>;

/** How many cells are remembered, and how long they may be in units. */
const REMEMBERED_CELLS = 2000;
const LONGEST_REMEMBERED_CELL = 20;

const LONGEST_NAME = 30;
const LONGEST_DEPARTMENT = 16;
const LONGEST_STATE = 14;
/** Cells of one column resemble each other: more than this many add nothing. */
const INDEPENDENT = 4;
const STRENGTH = 0.75;
/** A single number or mark tells more than a single name: so many cells more. */
const SIGNS_TELL = 1.5;
/** Names and sentences stand in columns of many kinds; numbers, marks and departments rule roles out. */
const STRONGEST_OF_WORDS = 4;
const STRONGEST_OF_SIGNS = 8.5;
const OF_WORDS: readonly CellKind[] = ['name', 'text', 'planned'];
/** A kind that a role's column never holds is still met now and then. */
const LEAST_CELL_SHARE = 0.25;

const ORDINAL =
  /^(?:No\.?[0-9]{1,4}|[0-9]{1,4}(?:[-ー－.][0-9]{1,3}){2,4}[.)]?|[0-9]{1,3}[-ー－][0-9]{1,3}|[0-9]{1,3}[.)]|[0-9]{0,3}\([0-9]{1,3}\)|[①-⑳㉑-㊿]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+(?:[-.][0-9]+)*|\(?[ア-ン]\)?)$/u;
/** Counts the rows or grades them. */
const DIGIT = /^[1-5]$/;
/** A number that may also count the rows. */
const INTEGER = /^[0-9]{1,4}$/;
const CELL_CODE = /^[A-Za-z]{0,4}[-0-9]*[0-9]{2,}[-0-9A-Za-z]*$/;
const CELL_NUMBER = /^[▲△+-]?[0-9]{1,3}(?:,?[0-9]{3})*(?:\.[0-9]+)?$/;
const MONEY = /^[▲△+-]?(?:約)?[0-9,.]+(?:千|百万|万|億)?円$/;
const CELL_AMOUNT =
  /^(?:約|延べ?)?[▲△+-]?[0-9,.]+(?:人|件|回|箇所|か所|ヶ所|カ所|団体|世帯|㎡|ha|km|t|台|本|校|名|戸|点|日|時間|%|％|ポイント|冊|園|施設|事業|地区|組|枚|以上|以下|人以上|回以上|件以上|割|倍)(?:\/年)?$/;
const MARK = /^(?:[○〇◯◎●△▲▽▼×✕☆★□■◇◆→⇒↑↓↗↘⇨\-－—―‐–ー]+|[終継完新廃拡縮済未]|[○◎△×](?:\([^)]*\)|[:：].*))$/u;
const CELL_GRADE = /^(?:[SABCDEFXYZa-e][+＋-]?|[SA-E][:：)）(（ ].{0,40}|[1-5]点)$/u;
/** A cell that is a year or a date: 令和5年度, H27～R1, R6.4.1. */
const LONGEST_DATE = 24;
const BESIDE_DATE = 4;

/** What a number, a mark, a grade or a code begins with. */
const BEGINS_AS_SIGN =
  /^[0-9A-Za-z(,.①-⑳㉑-㊿Ⅰ-Ⅹア-ンー▲△+\-約延○〇◯◎●▽▼×✕☆★□■◇◆→⇒↑↓↗↘⇨－—―‐–終継完新廃拡縮済未]/u;

const endsWith = (endings: readonly string[]) => {
  const ending = endingIn(endings);
  return (text: string) => ending(text) !== undefined;
};

/** Tells what kind a cell is. */
export class CellReader {
  readonly #isDone: (text: string) => boolean;
  readonly #isPlanned: (text: string) => boolean;
  readonly #isNeed: (text: string) => boolean;
  readonly #isDepartment: (text: string) => boolean;
  readonly #states: readonly string[];
  readonly #ofShort = remembered(REMEMBERED_CELLS, (text) => this.#read(text));

  constructor(
    words: CellWords,
    readonly findYears: FindYears,
  ) {
    this.#isDone = endsWith(words.done);
    this.#isPlanned = endsWith(words.planned);
    this.#isNeed = endsWith(words.need);
    this.#isDepartment = endsWith(words.departmentEndings);
    this.#states = words.states;
  }

  /** The kind of a cell. Short cells come again and again, and are remembered. */
  kindOf(cell: string): CellKind {
    const text = cell.trim();
    return text.length <= LONGEST_REMEMBERED_CELL ? this.#ofShort(text) : this.#read(text);
  }

  #read(text: string): CellKind {
    const isSign = BEGINS_AS_SIGN.test(text);
    if (isSign) {
      if (ORDINAL.test(text)) return 'ordinal';
      if (DIGIT.test(text)) return 'digit';
      if (CELL_GRADE.test(text)) return 'grade';
      if (MARK.test(text)) return 'mark';
    }
    if (this.#isDate(text)) return 'date';
    return (isSign ? kindOfNumber(text) : null) ?? this.#kindOfText(text);
  }

  #kindOfText(text: string): CellKind {
    if (text.length <= LONGEST_STATE && this.#isState(text)) return 'status';
    if (this.#isDepartments(text)) return 'department';
    return this.#kindOfWords(text);
  }

  #isDate(text: string): boolean {
    if (text.length > LONGEST_DATE || !/[年元0-9]/.test(text)) return false;
    const spans = this.findYears(text, { near: null, bareNumbers: false });
    const years = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    return years > 0 && text.length - years <= BESIDE_DATE;
  }

  #isState(text: string): boolean {
    const bare = text
      .replace(/^[0-9A-E]?[.:：\s)]*/, '')
      .replace(/(?:し?て?いる|した|済み?|み|とする|する|である)?。?$/, '');
    return this.#states.some(
      (state) =>
        state === text || state === bare || (bare !== '' && state.startsWith(bare) && bare.length >= 2),
    );
  }

  #isDepartments(text: string): boolean {
    const parts = text.split(/[、,・\n/／\s]+/).filter((part) => part !== '');
    const fits = (part: string) =>
      part.length <= LONGEST_DEPARTMENT && this.#isDepartment(part.replace(/(?:\([^)]*\)|ほか|他|等)$/, ''));
    return (
      parts.length > 0 &&
      text.length <= LONGEST_DEPARTMENT * parts.length &&
      parts.filter(fits).length * 2 > parts.length
    );
  }

  #kindOfWords(text: string): CellKind {
    const lines = text
      .split(/\n|。/)
      .map(withoutRemarks)
      .filter((line) => line !== '');
    const share = (holds: (line: string) => boolean) =>
      lines.filter(holds).length / Math.max(1, lines.length);
    const isSentence = text.includes('。') || lines.length > 1;
    if (share(this.#isNeed) > 0 && (isSentence || text.length > 6)) return 'need';
    if (share(this.#isDone) >= 0.5) return 'done';
    if (share(this.#isPlanned) >= 0.5 && (isSentence || !/(?:計画|推進)$/.test(text))) return 'planned';
    if (!isSentence && text.length <= LONGEST_NAME) return 'name';
    return 'text';
  }
}

function kindOfNumber(text: string): CellKind | null {
  if (INTEGER.test(text)) return 'integer';
  if (CELL_NUMBER.test(text)) return 'number';
  if (MONEY.test(text)) return 'money';
  if (CELL_AMOUNT.test(text)) return 'amount';
  return CELL_CODE.test(text) ? 'code' : null;
}

/** In units: in a longer line only so much of its end is looked at for remarks in brackets. */
const LONGEST_REMARKS = 200;

const ENDS_IN_REMARK = /[)】\s。]$/;

/** A line without the remarks in brackets at its end. */
function withoutRemarks(line: string): string {
  if (!ENDS_IN_REMARK.test(line)) return line;
  const from = Math.max(0, line.length - LONGEST_REMARKS);
  return line.slice(0, from) + line.slice(from).replace(/(?:\([^)]*\)|【[^】]*】|[\s。])+$/, '');
}

/** What the cells of a column say as a whole. */
export interface ColumnFacts {
  readonly kinds: Readonly<Partial<Record<CellKind, number>>>;
  readonly filled: number;
  readonly features: readonly CellFeature[];
}

export type CellFeature =
  | 'sequence'
  | 'ascending'
  | 'unordered'
  | 'repeated'
  | 'distinct'
  | 'merged'
  | 'bullets'
  | 'sentences'
  | 'tagged'
  | 'counts';

/** A year or a department behind what was done: …の配布(平成29年度)【総務課】. */
const TAG = /\([^()]*年度[^()]*\)(?:【[^】]*】)?(?:\n|$)|【[^】]*[課係室局部所館]】(?:\n|$)/;

const BULLET = /^\s*[・○〇●◆■◎▪•‧-]\S/m;

/** The number that a cell is or ends with; not a number without one. */
function numberIn(cell: string): number {
  if (/^[①-⑳]$/.test(cell)) return (cell.codePointAt(0) ?? 0) - 0x245f;
  return /[0-9][.)]?$/.test(cell) ? Number(/([0-9]+)[.)]?$/.exec(cell)?.[1]) : Number.NaN;
}

/** How the numbers of the cells go on: 1, 2, 3 or ①, ② or 1-1, 1-2; ever higher; up and down. */
function orderOf(cells: readonly string[]): 'sequence' | 'ascending' | 'unordered' | null {
  const numbers: number[] = [];
  for (const cell of cells) {
    const number = numberIn(cell);
    if (Number.isNaN(number)) return null;
    numbers.push(number);
  }
  if (numbers.length < (numbers[0] === 1 ? 2 : 3)) return null;
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  if (steps.filter((step) => step === 1).length >= steps.length * 0.7) return 'sequence';
  return steps.every((step) => step > 0) ? 'ascending' : 'unordered';
}

function featuresOf(cells: readonly string[], filled: readonly string[], wordy: boolean): CellFeature[] {
  if (filled.length < 2) return [];
  const distinct = new Set(filled).size / filled.length;
  const features: CellFeature[] = [];
  const order = orderOf(filled);
  if (order) features.push(order);
  if (wordy && filled.length >= 3 && distinct <= 0.6) features.push('repeated');
  if (wordy && filled.length >= 3 && distinct >= 0.95) features.push('distinct');
  if (wordy && filled.length < cells.length * 0.75) features.push('merged');
  const bulleted = filled.filter((cell) => BULLET.test(cell)).length;
  if (bulleted >= filled.length * 0.4) features.push('bullets');
  const sentences = filled.filter((cell) => cell.endsWith('。')).length;
  if (sentences >= filled.length * 0.4) features.push('sentences');
  const tagged = filled.filter((cell) => TAG.test(cell)).length;
  if (tagged >= filled.length * 0.4) features.push('tagged');
  return features;
}

export function factsOf(cells: readonly string[], reader: CellReader): ColumnFacts {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const kinds: Partial<Record<CellKind, number>> = {};
  for (const cell of filled) {
    const kind = reader.kindOf(cell);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  const wordy = ((kinds.name ?? 0) + (kinds.text ?? 0) + (kinds.planned ?? 0)) * 2 > filled.length;
  const features = featuresOf(cells, filled, wordy);
  if (((kinds.integer ?? 0) + (kinds.number ?? 0)) * 2 > filled.length) features.push('counts');
  return { kinds, filled: filled.length, features };
}

/** How well cells of each kind go with each role. */
export class CellModel {
  readonly #weights: ReadonlyMap<CellKind, Weights>;

  constructor(shares: Readonly<Record<ColumnRole, Readonly<Record<CellKind, number>>>>) {
    this.#weights = new Map(
      CELL_KINDS.map((kind) => {
        const of = ROLES.map((role) => Math.max(shares[role][kind], LEAST_CELL_SHARE));
        const mean = of.reduce((sum, share) => sum + share, 0) / of.length;
        return [kind, of.map((share) => Math.log(share / mean))] as const;
      }),
    );
  }

  weigh({ kinds, filled }: ColumnFacts): Weights {
    const sums = ROLES.map(() => 0);
    if (filled === 0) return sums;
    const words = OF_WORDS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0) / filled;
    const independent = Math.min(filled + (1 - words) * SIGNS_TELL, INDEPENDENT);
    const factor = (STRENGTH * independent) / filled;
    for (const [kind, count] of Object.entries(kinds) as [CellKind, number][])
      this.#weights.get(kind)?.forEach((weight, role) => {
        sums[role] = (sums[role] ?? 0) + weight * count * factor;
      });
    const best = Math.max(...sums);
    const strongest = words * STRONGEST_OF_WORDS + (1 - words) * STRONGEST_OF_SIGNS;
    return sums.map((sum) => Math.max(sum - best, -strongest));
  }
}
