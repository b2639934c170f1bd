import type { Status } from '../model.js';
import { asNormal } from '../text/normalise.js';
import type { Marks } from './marks.js';
import { alternatives } from './patterns.js';
import type { Statuses } from './statuses.js';
import type { Vocabulary } from './vocabulary.js';

/** A mark or grade, and what a legend says that it means. */
export interface Meaning {
  readonly mark: string;
  readonly text: string;
}

/** Longer texts explain more than a mark. */
const LONGEST_MEANING = 60;
/** In units; a sign right before a longer text is its bullet. */
const LONGEST_TOUCHING = 12;
const GRADE = /^[A-Za-z][+-]?$/;
/** What may stand around a meaning without being part of it. */
const AROUND = /^[\s、,;；:「『(（]+|[\s、,;；。．／/・「『」』)）(（]+$/g;
/** What a line of a legend may begin with. */
const BEFORE_LINE = /^[\s※*＊・(（「『【[]*(?:注[0-9]?[)）:]?)?\s*/;
const AMOUNT = /^[0-9.,%％件本事業項目個点\s-]+$/;
const SAID = /を(?:示す|表す|指す|いう|意味する)(?:もの)?$|(?:を示します|を表します)$/;
const SAID_OF_STATE = /(?:し?ている|した|する|です|である)$/;
const THING = /(?:もの|事業|項目|場合|取組|状況|状態)(?:である|です)?$/;

/** Tells legends from other texts, and what they say. */
export class Legends {
  readonly #pair: RegExp;
  readonly #spacedPair: RegExp;
  /** What every line of a legend holds, and few others do. */
  readonly #mayExplain: RegExp;
  readonly #bracketPair: RegExp;
  /** A sign right before what it means: ○実施 △検討. */
  readonly #touchingPair: RegExp;
  /** Numbers as grades, which only a line that calls itself a legend explains. */
  readonly #numberPair: RegExp;
  /** Any short sign, which only a line that calls itself a legend explains: レ, 待, 進行. */
  readonly #namedPair: RegExp;
  readonly #signs: ReadonlySet<string>;
  readonly #letters: ReadonlySet<string>;
  readonly #notMarks: ReadonlySet<string>;
  readonly #names: RegExp;
  readonly #kinds: ReadonlySet<string>;
  readonly #meanings: ReadonlySet<string>;
  readonly #quality: RegExp;
  readonly #told: RegExp;
  readonly #partly: RegExp;
  readonly #mostly: RegExp;
  readonly #reached: RegExp;
  readonly #statuses: readonly (readonly [Status, RegExp])[];
  readonly #opposite: ReadonlySet<string>;
  /** In units; no longer text is of opposite senses. */
  readonly longestOpposite: number;
  readonly #noveltyHeadings: ReadonlySet<string>;
  readonly #noveltyCells: ReadonlySet<string>;

  constructor(
    words: Vocabulary['legends'],
    readonly statuses: Statuses,
    readonly marks: Marks,
  ) {
    const signs = alternatives(words.signs);
    const letters = `(?<![A-Za-z0-9])[A-Za-z][+-]?(?![A-Za-z0-9])|(?<=^|[\\s、,。;；／/「『(（])(?:${alternatives(words.letters)})`;
    const between = alternatives(words.between);
    // Beside known signs any other may stand, held apart by white space: ◆…実施中 ・…未着手.
    const others = `(?<=\\s)[^\\sA-Za-z0-9ぁ-んァ-ヶー一-龠々](?=(?:${between}))`;
    this.#pair = new RegExp(`(${signs}|${letters}|${others})[」』]?\\s*(?:${between})+\\s*`, 'g');
    this.#spacedPair = new RegExp(`(?<=^|\\s)(${signs}|[A-Za-z])[\\s　]+`, 'g');
    this.#bracketPair = new RegExp(`(${signs}|${letters})\\s*[(（](?=[^()（）]{1,30}[)）])`, 'g');
    this.#touchingPair = new RegExp(`(?<=^|[\\s、,。;；:「『(※])(${signs})[」』]?(?=[^\\s:」』])`, 'g');
    this.#numberPair = new RegExp(`(?<![0-9])([0-9])\\s*(?:${between})\\s*`, 'g');
    const held = '\\s、,。;；／/「『(（';
    this.#namedPair = new RegExp(`(?<=^|[${held}])([^${held}:=…‥)）」』]{1,2})[」』]?\\s*[:=…‥]+\\s*`, 'g');
    this.#mayExplain = new RegExp(
      `(?:${signs}|${letters}|[0-9])[」』]?\\s*(?:${between}|[(（\\s])|(?:${signs})[」』]?[^\\s]`,
    );
    this.#signs = new Set(words.signs);
    this.#letters = new Set(words.letters);
    this.#notMarks = new Set(words.notMarks);
    this.#names = new RegExp(`(?:${alternatives(words.names)})`);
    this.#kinds = new Set(words.kinds);
    this.#meanings = new Set(words.meanings);
    const has = (list: readonly string[]) => new RegExp(alternatives(list));
    this.#quality = has(words.quality);
    this.#told = has(words.told);
    this.#partly = has(words.partly);
    this.#mostly = has(words.mostly);
    this.#reached = has(words.reached);
    this.#statuses = Object.entries(words.statuses).map(([status, list]) => [status as Status, has(list)]);
    this.#opposite = new Set(words.opposite);
    this.longestOpposite = words.opposite.reduce((most, { length }) => Math.max(most, length), 0);
    this.#noveltyHeadings = new Set(words.novelty.headings);
    this.#noveltyCells = new Set(words.novelty.cells);
  }

  /** Whether a text is nothing but a sign, a grade or a letter that a legend may explain. */
  isMark(text: string): boolean {
    return this.#signs.has(text) || GRADE.test(text) || this.#letters.has(text);
  }

  /** A mark as the vocabulary writes it, so that its forms are one. */
  keyOf(mark: string): string {
    return this.marks.readCell(asNormal(mark))?.mark ?? mark;
  }

  /** Whether documents use a mark in opposite senses. */
  isOpposite(mark: string): boolean {
    return this.#opposite.has(mark);
  }

  /** Whether a column only says which projects are new and which go on from earlier years: 新規・継続, 区分. */
  isNovelty(heading: string, cells: readonly string[]): boolean {
    const parts = heading.split(/[・/／()（）、\s]/).filter((part) => part !== '');
    return (
      parts.length > 0 &&
      parts.every((part) => this.#noveltyHeadings.has(part)) &&
      cells.length > 0 &&
      cells.every((cell) => this.#noveltyCells.has(cell))
    );
  }

  /** Whether a line says that a legend follows. */
  isName(line: string): boolean {
    return line.length <= 20 && this.#names.test(line);
  }

  /** Whether the two headings are those of a legend that is laid out as a table. */
  areHeadings(mark: string, meaning: string): boolean {
    return (this.#kinds.has(mark) || this.#names.test(mark)) && this.#meanings.has(meaning);
  }

  /** A quick look at whether a line may say what a mark means; most say nothing. */
  mayExplain(line: string): boolean {
    return this.#mayExplain.test(line) || this.#names.test(line);
  }

  /** What each of several lines of running text says that marks mean; most say nothing. */
  readLines(lines: readonly string[]): readonly (readonly Meaning[])[] {
    const may = lines.map((line) => this.mayExplain(line));
    if (!may.includes(true)) return lines.map(() => []);
    const found: (readonly Meaning[])[] = lines.map((line, index) =>
      may[index] ? this.#readLine(line) : [],
    );
    let run: number[] = [];
    const endRun = () => {
      const pairs = run.flatMap((index) => this.#pairsIn(lines[index] ?? '', this.#pair));
      if (run.length > 1 && this.isLegend(pairs))
        for (const index of run) found[index] = this.#pairsIn(lines[index] ?? '', this.#pair);
      run = [];
    };
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      if (may[index] && this.#beginsWithPair(line)) run.push(index);
      else endRun();
    }
    endRun();
    return found;
  }

  /** Whether so many pairs of marks and texts are a legend: each mark once, and told of what they stand for. */
  isLegend(pairs: readonly Meaning[], named = false): boolean {
    if (pairs.length < 2 || new Set(pairs.map(({ mark }) => this.keyOf(mark))).size < pairs.length)
      return false;
    if (pairs.some(({ mark, text }) => this.#notMarks.has(mark) || AMOUNT.test(text))) return false;
    const telling = pairs.filter(({ text }) => this.#tells(text)).length;
    return named || telling * 2 >= pairs.length || (telling > 0 && pairs.length > 2);
  }

  /** The status that a mark's meaning says; null where it says how well something went, or nothing. */
  statusOf(meaning: string): Status | null {
    const [text = '', ...others] = meaning
      .replace(/[。\s]+$/, '')
      .split(/または|又は|もしくは|若しくは/)
      .map((part) => part.replace(SAID, '').replace(THING, ''));
    // 未実施又は大幅な遅れ: what was done late has that mark too.
    if (others.some((part) => this.#quality.test(part) && !this.#told.test(part))) return null;
    const said = this.#quality.test(text) ? this.#told.test(text) : text !== '';
    if (!said) return null;
    if (this.#partly.test(text)) return 'in_progress';
    if (this.#mostly.test(text) && this.#reached.test(text)) return 'in_progress';
    const stated = this.statuses.ofActivity(asNormal(text));
    // A grade that says that its goal was reached stands for the end of a scale; the word in a cell does not.
    if (stated === 'implemented' && this.#reached.test(text)) return 'completed';
    return stated ?? this.#statuses.find(([, words]) => words.test(text))?.[0] ?? null;
  }

  /** Whether a text says how well something went, or where it is to go (順調, 拡充). */
  isQuality(text: string): boolean {
    return this.#quality.test(text);
  }

  #tells(text: string): boolean {
    return this.#quality.test(text) || this.statusOf(text) !== null;
  }

  #readLine(line: string): readonly Meaning[] {
    const named = this.#names.test(line);
    const pairs = this.#pairsIn(line, this.#pair);
    const all = named ? this.#pairsIn(this.#withoutName(line), this.#namedPair) : [];
    if (all.length > pairs.length && this.isLegend(all, true)) return all;
    if (this.isLegend(pairs, (named && pairs.length > 1) || this.#isKey(line, pairs))) return pairs;
    for (const pair of named ? [this.#bracketPair, this.#numberPair] : [this.#bracketPair]) {
      const others = this.#pairsIn(line, pair);
      if (this.isLegend(others)) return others;
    }
    const bare = line.replace(BEFORE_LINE, '');
    const spaced = this.isMark(bare.charAt(0)) || named ? this.#pairsIn(line, this.#spacedPair) : [];
    if (spaced.every(({ text }) => !/年度|[【】]/.test(text)) && this.isLegend(spaced)) return spaced;
    return this.#touching(line) ?? this.#explanation(bare) ?? [];
  }

  /** Whether a line is nothing but signs, each with a text: a legend, whatever the texts say. */
  #isKey(line: string, pairs: readonly Meaning[]): boolean {
    return (
      line.replace(BEFORE_LINE, '').search(this.#pair) === 0 &&
      pairs.every(({ mark }) => this.#signs.has(mark))
    );
  }

  /** What stands behind the word that calls a line a legend. */
  #withoutName(line: string): string {
    const name = this.#names.exec(line);
    return name ? line.slice(name.index + name[0].length).replace(/^[\s:：】」』)）]+/, '') : line;
  }

  /** Signs right before their meanings, where each of these is one: such signs are bullets elsewhere. */
  #touching(line: string): readonly Meaning[] | null {
    const pairs = this.#pairsIn(line, this.#touchingPair);
    const isMeaning = (text: string) =>
      this.statuses.stated(asNormal(text.replace(SAID_OF_STATE, ''))) !== null || this.isQuality(text);
    const areMeanings = pairs.every(({ text }) => text.length <= LONGEST_TOUCHING && isMeaning(text));
    return areMeanings && this.isLegend(pairs) ? pairs : null;
  }

  /** What a sentence says of one mark: /は事業の終了を示す. */
  #explanation(line: string): readonly Meaning[] | null {
    const isSaid = line.search(this.#pair) === 0 && SAID.test(line.replace(/[\s。)）]+$/, ''));
    const pairs = isSaid ? this.#pairsIn(line, this.#pair) : [];
    return pairs.length === 1 ? pairs : null;
  }

  #beginsWithPair(line: string): boolean {
    const bare = line.replace(BEFORE_LINE, '');
    return bare.search(this.#pair) === 0 && this.#pairsIn(bare, this.#pair).length === 1;
  }

  #pairsIn(line: string, pair: RegExp): Meaning[] {
    const matches = [...line.matchAll(pair)];
    return matches.flatMap((match, index) => {
      const from = match.index + match[0].length;
      const to = matches[index + 1]?.index ?? line.length;
      if (to - from > LONGEST_MEANING * 2) return [];
      const meaning = line.slice(from, to).replace(AROUND, '').replace(SAID, '');
      return meaning === '' || meaning.length > LONGEST_MEANING
        ? []
        : [{ mark: match[1] ?? '', text: meaning }];
    });
  }
}
