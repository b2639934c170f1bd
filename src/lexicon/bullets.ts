import type { SourceText } from '../model.js';
import { isWhiteSpace, unitAt } from '../text/characters.js';
import { slice } from '../text/text.js';
import { classOf } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** Circled numbers in front of entries: the next entry begins with the next of them. */
const CIRCLED = /[①-⑳➀-➉❶-❿]/;
const NUMBER = '①';
/** Behind a circled number that the text speaks of: ①～③の会場, ①及び②. */
const SPOKEN_OF = /^\s*(?:[～〜~・、,－-]|及び|と[①-⑳]|の(?!ぼり))/;
/** A hyphen before a figure is its sign, and a circle before another stands for a name (○○地区). */
const NO_BULLET = /^(?:[-－‐*＊][0-9０-９.,．]|○○|〇〇|◯◯|◎◎|■■|□□|●●|★★|☆☆|--|\*\*)/;
const FOOTNOTE = /^\s*[※*＊]/;
const REMARK_LINE = /^\s*[(（]?注/;
/** White space that holds two columns apart within a line, whatever stands before it. */
const WIDE_GAPS = ['\u3000\u3000', '    '];
const ENTRY_END = /[。)）]/;
const FOOTNOTE_SIGN = '※';
const FOOTNOTE_IN_CELL = new RegExp(`(?<=^|[\\s。)）])${FOOTNOTE_SIGN}`);
/** After these the middle dot joins names: 、・, (・. */
const BEFORE_NAME_DOT = /[、（(]/;

/** The bullet that stands inside lines too, where a list puts several entries on one (…【課】 ・…). */
const USUAL = '・';

/** Whether a bullet is looked for, or a circled number as well, as in front of entries. */
export type BulletKind = 'bullet' | 'entry';

/** The signs in front of entries and of parts of a title. */
export class Bullets {
  readonly #bullets: ReadonlySet<string>;
  readonly #entryBullets: ReadonlySet<string>;
  readonly #flow: RegExp;
  readonly usual = USUAL;

  constructor({ bullets, entryBullets, flow }: Vocabulary['entries']) {
    this.#bullets = new Set(bullets);
    this.#entryBullets = new Set([...bullets, ...entryBullets]);
    this.#flow = new RegExp(`[${classOf(flow)}]`);
  }

  /** Whether a text is a bullet and nothing else. */
  is(text: string): boolean {
    return this.#bullets.has(text);
  }

  /**
   * The bullet that a text begins with, or null; ① stands for every circled number before an entry. A bullet with
   * nothing after it is a mark, not a bullet.
   */
  of(text: string, kind: BulletKind = 'bullet'): string | null {
    const trimmed = text.trim();
    if (trimmed.length <= 1) return null;
    const bullet = trimmed.charAt(0);
    if (kind === 'entry' && CIRCLED.test(bullet)) return SPOKEN_OF.test(trimmed.slice(1)) ? null : NUMBER;
    const bullets = kind === 'entry' ? this.#entryBullets : this.#bullets;
    return bullets.has(bullet) && !NO_BULLET.test(trimmed) ? bullet : null;
  }

  /** A quick look at whether a text may begin with a bullet; most do not. */
  mayBegin(text: string): boolean {
    return this.#bullets.has(text.trimStart().charAt(0));
  }

  /** How many units a text's bullet takes, with the white space around it. */
  lengthIn(text: string, kind: BulletKind = 'bullet'): number {
    if (this.of(text, kind) === null) return 0;
    const from = text.length - text.trimStart().length + 1;
    return text.length - text.slice(from).trimStart().length;
  }

  /** Whether a text begins with an arrow, which leads from one step to the next where text stands before it. */
  isFlow(text: string): boolean {
    return this.#flow.test(text.trimStart().charAt(0));
  }

  /** Whether an arrow stands behind text in a line: 申請の受付 ⇒ 審査. */
  holdsFlow(line: string): boolean {
    return this.#flow.test(line.trim().slice(1));
  }

  /** Whether a line, as it stands in the input, is a footnote. */
  isFootnote(line: string): boolean {
    return FOOTNOTE.test(line);
  }

  /** Whether a line is a note to a table: a footnote, or one that says so (注, （注1）). */
  isNote(line: string): boolean {
    return FOOTNOTE.test(line) || REMARK_LINE.test(line);
  }

  /** Whether a line of a cell has the sign that a footnote in it begins with. */
  hasFootnoteSign(line: string): boolean {
    return line.includes(FOOTNOTE_SIGN);
  }

  /** Where a footnote begins in a line of a cell: at its beginning (0, white space aside), or behind a text; or -1. */
  footnoteIn(line: string): number {
    const match = FOOTNOTE_IN_CELL.exec(line);
    if (!match) return -1;
    return line.slice(0, match.index).trim() === '' ? 0 : match.index;
  }

  /** Whether a bullet begins at an offset of a line; a middle dot that joins names is none. */
  beginsAt(line: string, at: number): boolean {
    return this.of(line.slice(at)) !== null && !BEFORE_NAME_DOT.test(line.charAt(at - 1));
  }

  /** Whether a bullet stands inside a line, where the line may be cut. */
  standsIn(line: string, bullet: string): boolean {
    return bullet === NUMBER ? CIRCLED.test(line.slice(1)) : line.includes(bullet, 1);
  }

  /**
   * Cuts a line before each bullet inside it that stands after white space; elsewhere ・ is part of a name
   * (駅・郵便局・銀行).
   *
   * @param closed whether the text before a bullet ends so that no white space is needed
   */
  cut(text: SourceText, bullet: string, closed: (before: SourceText) => boolean = () => false): SourceText[] {
    const { value } = text;
    const pieces: SourceText[] = [];
    let from = 0;
    for (const at of bulletsIn(value, bullet)) {
      if (at === 0) continue;
      const isBeforeText = !isWhiteSpace(unitAt(value, at + 1));
      const spaced = isWhiteSpace(unitAt(value, at - 1)) && (isBeforeText || isWideGap(value, at));
      if (!spaced && !closed(slice(text, from, at))) continue;
      if (value.slice(from, at).trim() === '' || (spaced && NO_BULLET.test(value.slice(at, at + 2))))
        continue;
      pieces.push(slice(text, from, at));
      from = at;
    }
    return [...pieces, slice(text, from)];
  }
}

/** Whether the white space that ends at an offset holds two columns apart. */
function isWideGap(text: string, at: number): boolean {
  if (WIDE_GAPS.some((gap) => text.endsWith(gap, at))) return true;
  // Read backwards from the bullet: a pattern with an end would begin at every character of the line.
  let start = at;
  while (start > 0 && isWhiteSpace(unitAt(text, start - 1))) start--;
  return start < at && ENTRY_END.test(text.charAt(start - 1));
}

/** Where a bullet stands in a text. */
function* bulletsIn(text: string, bullet: string): Generator<number> {
  if (bullet === NUMBER) for (const { index } of text.matchAll(/[①-⑳➀-➉❶-❿]/g)) yield index;
  else for (let at = text.indexOf(bullet); at >= 0; at = text.indexOf(bullet, at + 1)) yield at;
}
