import type { Edit } from '../model.js';
import { isHiragana, isJapanese, isKatakana, unitAt } from '../text/characters.js';
import { normaliseString } from '../text/normalise.js';
import { alternatives } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What the end of a line is, by the words on both sides of it: `end` of a phrase, `wrap` within one, a `remark` to
 * what stands above, or `unclear`.
 */
export type LineEnd = 'end' | 'wrap' | 'remark' | 'unclear';

const STOP = /[。！!？?]$/;
const OPEN = /[、,・:：;「『(（【〔～〜/／+＋=＝-]$/;
const CLOSED = /[)）」』】〕\]]$/;
/** What no line begins with but one that goes on: marks of prolongation and repetition, small kana, stops, closers. */
const GOES_ON = /^[ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ、。,.，．)）」』】〕]/;
/** Particles and the endings of verbs and adjectives: what follows a word rather than begins one. */
const INFLECTION =
  /^(?:を|に|が|は|の|と(?!び)|で|へ|や(?!ま)|も(?!の忘れ)|から|まで|より|など|し(?:た|て|、|な)|す(?:る|れ)|さ(?:れ|せ)|せ(?:ず|る)|いた|いる|い(?:て|、|ただ)|れ[たるて]|られ|ない|なかった|ながら|つつ|ので|ため|こと|ところ|とき|ほか|及び|だ|っ|ん)/;
/** A line that begins with a caption: 新規:3件. */
const CAPTION = /^[^\s:、。()]{2,10}:/;
/** A whole line in brackets. */
const BRACKETED = /^[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]。?$/;
const TOPIC = /^[【〔[［][^【】〔〕[\]［］]{1,20}[】〕\]］]$/;
const TITLE_END = /[ぁ-ん]$/;

/** What holds two lines apart in the text of one entry, where nothing in the input does. */
const JOINER = '、';
/** What needs no joiner behind it, or before it. */
const APART_BEHIND = /[、。,・:：(（)）」』】〕\]!！?？⇒→]$/;
const APART_BEFORE = /^[、。,・:：(（【〔[⇒→※]/;
const IDEOGRAPHIC_GAP = '\u3000\u3000\u3000';
const GAPS = /(?<=[^\s、。・:：(（])\u3000{3,}(?=[^\s、。・:：)）※])/g;
/** Holds entries of one line apart and is no part of them: ①…、②…. */
const SEPARATORS = /[、,，;；/／\s]+$/;

/** Tells whether the end of a line ends a phrase. */
export class Phrases {
  readonly #nouns: RegExp;
  readonly #goOn: RegExp;
  readonly #verbs: RegExp;
  readonly #remarks: RegExp;
  readonly #words: RegExp;

  constructor({ phrases }: Vocabulary['entries']) {
    const any = (words: readonly string[]) => `(?:${alternatives(words)})`;
    this.#nouns = new RegExp(`${any(phrases.nouns)}$`);
    this.#goOn = new RegExp(`${any(phrases.goOn)}$`);
    this.#verbs = new RegExp(`${any(phrases.verbs)}$`);
    this.#remarks = new RegExp(`^(?:${any(phrases.remarks)})`);
    this.#words = new RegExp(`^${any(phrases.words)}`);
  }

  /** Whether a text ends with a noun that an activity ends with, a bracket at its end aside. */
  endsWithNoun(text: string): boolean {
    return this.#nouns.test(text.trim().replace(/[(（][^()（）]*[)）]$/, ''));
  }

  /** Whether a text ends as sentences do. */
  isSentence(text: string): boolean {
    return STOP.test(text.trim());
  }

  /** Whether a line names a topic of the lines below it: 【土地】. */
  isTopic(line: string): boolean {
    return TOPIC.test(line.trim());
  }

  /** What to put between two lines of one entry so that their words do not run into each other. */
  joiner(before: string, after: string): string {
    return APART_BEHIND.test(before.trim()) || APART_BEFORE.test(after.trim()) ? '' : JOINER;
  }

  /** Puts a joiner for the wide gaps by which a cell holds columns of its own apart. */
  gapEdits(text: string): Edit[] {
    if (!text.includes(IDEOGRAPHIC_GAP)) return [];
    return [...text.matchAll(GAPS)].map(({ index, 0: gap }) => ({
      from: index,
      to: index + gap.length,
      insert: JOINER,
    }));
  }

  /** The length of an entry within a line without the comma that holds it apart from the next. */
  lengthWithoutSeparator(text: string): number {
    return text.replace(SEPARATORS, '').length;
  }

  /** @param lines two lines that follow each other, as they stand in the input */
  between(...lines: readonly [before: string, after: string]): LineEnd {
    const before = normaliseString(lines[0].trim());
    const after = normaliseString(lines[1].trim());
    if (BRACKETED.test(after) || this.#remarks.test(after)) return 'remark';
    if (GOES_ON.test(lines[1].trim()) || OPEN.test(before)) return 'wrap';
    if (STOP.test(before)) return 'end';
    if (CAPTION.test(after) && !this.#goOn.test(before)) return 'end';
    const isEnd = CLOSED.test(before) || this.#verbs.test(before) || this.#nouns.test(before);
    if (isEnd) return INFLECTION.test(after) && !this.#words.test(after) ? 'wrap' : 'end';
    if (isHiragana(unitAt(after, 0)) && !this.#words.test(after)) return 'wrap';
    if (this.#goOn.test(before) || TITLE_END.test(before)) return 'wrap';
    return this.#insideWord(before, after) ? 'wrap' : 'unclear';
  }

  /** Whether a line breaks off a word in katakana, or a Latin one or a number. */
  #insideWord(before: string, after: string): boolean {
    const [last, first] = [unitAt(before, before.length - 1), unitAt(after, 0)];
    if (isKatakana(last) && isKatakana(first)) return true;
    return !isJapanese(last) && !isJapanese(first);
  }
}
