import { listedWord } from '../src/lexicon/columns/listed.js';
import { createLexicon } from '../src/lexicon/index.js';
import { isPageNumber } from '../src/lexicon/pages.js';
import type { ClaimKind, Coverage, ProgressDocument, Range } from '../src/model.js';
import { Ledger } from '../src/text/ledger.js';
import { normaliseKeepingSpaces, normaliseString } from '../src/text/normalise.js';
import { ranges, unplaced } from '../src/text/text.js';

const LEXICON = createLexicon();

/** One call of the ledger: ranges that became one thing. */
interface Claimed {
  readonly kind: ClaimKind;
  readonly ranges: readonly Range[];
}

/** A document says how much of its text is of a kind, and not where: the ledger is watched for that. */
const claimsOf = new WeakMap<Ledger, Claimed[]>();
const ledgerOf = new WeakMap<Coverage, Ledger>();

const { claim, claimTexts, coverage } = Ledger.prototype;
function watch(ledger: Ledger, claimed: Claimed): void {
  const claims = claimsOf.get(ledger) ?? [];
  claimsOf.set(ledger, claims);
  claims.push(claimed);
}
Ledger.prototype.claim = function (this: Ledger, kind, claimed) {
  watch(this, { kind, ranges: [...claimed] });
  claim.call(this, kind, claimed);
};
Ledger.prototype.claimTexts = function (this: Ledger, kind, texts) {
  for (const text of texts) watch(this, { kind, ranges: ranges(text) });
  claimTexts.call(this, kind, texts);
};
Ledger.prototype.coverage = function (this: Ledger, ...account) {
  const result = coverage.apply(this, account);
  ledgerOf.set(result, this);
  return result;
};

const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** A circle that stands for text is written with the ideograph of zero too. */
const CIRCLE = '〇';

/** The ideographs and kana of a text, kana without sound marks, which stand alone in some inputs. */
function lettersIn(text: string): string[] {
  const plain = normaliseString(text)
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u3099\u309a]/g, '');
  return (plain.match(LETTER) ?? []).filter((letter) => letter !== CIRCLE);
}

/** A bag of letters, from which letters are taken as often as they were put in. */
class Letters {
  readonly #counts = new Map<string, number>();

  add(text: string): void {
    for (const letter of lettersIn(text)) this.#counts.set(letter, (this.#counts.get(letter) ?? 0) + 1);
  }

  /** The letters of a text that are not in the bag. */
  missing(text: string): string {
    return lettersIn(text)
      .filter((letter) => {
        const count = this.#counts.get(letter) ?? 0;
        if (count > 0) this.#counts.set(letter, count - 1);
        return count === 0;
      })
      .join('');
  }
}

/**
 * What a thing's fields tell. Text that stands there twice over, to look bold, is told once: letters that the
 * fields have count as often as they stand in the source. So do words that fields have another form for.
 */
function told(fields: readonly string[], source: string, words: ReadonlySet<string>): string {
  const fromFields = fields.flatMap(lettersIn);
  const known = new Set(fromFields);
  const fromSource = lettersIn(source).filter((letter) => known.has(letter) || words.has(letter));
  const extra = new Letters();
  extra.add(fromFields.join(''));
  return fromFields.join('') + extra.missing(fromSource.join(''));
}

/** Words that are read and that no field repeats: labels, 同上, ページ. */
function wordsOfNotation(): string[] {
  const { columns, departments, entries } = LEXICON.words;
  return [
    ...columns.department.map(listedWord),
    ...departments.bracketLabels,
    ...departments.ditto,
    ...departments.nobody,
    ...entries.carried.above,
    ...entries.carried.before,
    ...entries.carried.left,
    ...entries.carried.ditto,
    'ページ',
    '頁',
  ];
}

/** A heading's number as it is written (第一章), where the field has digits. */
function numberWritten(heading: string): string {
  const spaced = normaliseKeepingSpaces(unplaced(heading.trim())).value;
  return spaced.slice(0, LEXICON.numbering.of(heading)?.length ?? 0);
}

/** All that the fields of a document say, by what the ledger calls it. */
function toldBy(document: ProgressDocument): Map<ClaimKind, Letters> {
  const words = new Set(wordsOfNotation().flatMap(lettersIn));
  const bags = new Map<ClaimKind, Letters>();
  const add = (kind: ClaimKind, fields: readonly (string | null)[], source: string) => {
    const bag = bags.get(kind) ?? new Letters();
    bags.set(kind, bag);
    bag.add(
      told(
        fields.filter((field) => field !== null),
        source,
        words,
      ),
    );
  };
  for (const { title, description, source } of document.sections)
    add('section', [title, description, numberWritten(source.text)], source.text);
  for (const { title, label, details, departments, columns, source } of document.items)
    add('item', [title, label, ...details, ...departments, ...Object.values(columns)], source.text);
  for (const record of document.records) {
    const { activity, activity_basis, fiscal_years_text, departments, mark, source } = record;
    const activities = activity_basis === 'stated' ? [activity] : [];
    const number = numberWritten(source.text);
    add('record', [...activities, fiscal_years_text, ...departments, mark, number], source.text);
  }
  for (const { text, source } of document.notes) add('note', [text], source.text);
  return bags;
}

const TAG = /^<(?:[a-z/!?])/i;
const HIDDEN_TEXT = /<(?:script|style)\b[^<]*$/i;
const READING_AID = /<(?:rt|rp|rtc)\b[^<>]*>$/i;
const LINK_TARGET = /^(?:\]\s?[[(]|\[)/;

/** Whether letters that count as mark-up are some: in tags, scripts and style sheets, readings, targets of links. */
function isMarkup(text: string, [start, end]: Range): boolean {
  const range = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 200), start);
  return TAG.test(range) || HIDDEN_TEXT.test(before) || READING_AID.test(before) || LINK_TARGET.test(range);
}

/** Ranges that touch are one: a tag that goes over several lines, or has the sign that ends tags in a quote. */
function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const result: Range[] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last && last[1] >= start) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/** The joined range that a range is a part of; joined ranges are in order, and there may be very many. */
function wholeOf(range: Range, all: readonly Range[]): Range {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.[0] ?? 0) <= range[0]) low = middle;
    else high = middle - 1;
  }
  const whole = all[low];
  return whole && whole[0] <= range[0] && range[1] <= whole[1] ? whole : range;
}

/** A text as pages repeat it. */
const repeated = (text: string) => lettersIn(text).join('');

/**
 * The ideographs and kana of an input that are in no text of its document and not in its unclaimed text either,
 * in the order of the input. Each letter is held against the fields of what the ledger claims it for, as often as
 * it stands there: one letter less of an activity is told even if a heading has it too. What a page repeats must
 * stand somewhere else once; headings of columns, and what says which edition it is, are taken as read.
 *
 * @param document as `extract` made it in this process
 */
export function lettersLost(text: string, document: ProgressDocument): string {
  const ledger = ledgerOf.get(document.coverage);
  if (!ledger) throw new Error('the document was not extracted while the ledger was watched');
  const bags = toldBy(document);
  const claims = (claimsOf.get(ledger) ?? [])
    .map(({ kind, ranges }) => ({ kind, ranges, at: ranges[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at);
  const taken = new Uint8Array(text.length);
  const takeNew = ([start, end]: Range) => {
    let part = '';
    for (let at = start; at < end; at++) {
      if (taken[at] === 0) part += text.charAt(at);
      taken[at] = 1;
    }
    return part;
  };
  const titles = new Set(document.sections.map(({ title }) => lettersIn(title).join('')));
  const isRepeatedTitle = (kind: ClaimKind, [start, end]: Range) =>
    kind === 'section' && titles.has(lettersIn(text.slice(start, end)).join(''));
  const kept = new Set<string>();
  for (const { kind, ranges } of claims)
    if (kind !== 'furniture' && kind !== 'markup')
      kept.add(repeated(ranges.map(([start, end]) => text.slice(start, end)).join('')));
  const markup = joined(claims.flatMap((each) => (each.kind === 'markup' ? each.ranges : [])));
  const lost: string[] = [];
  for (const { kind, ranges } of claims) {
    if (kind === 'markup') {
      for (const range of ranges)
        if (!isMarkup(text, wholeOf(range, markup))) lost.push(...lettersIn(takeNew(range)));
      for (const range of ranges) takeNew(range);
      continue;
    }
    // Rows that repeat the title of their section say nothing more.
    for (const range of ranges) if (isRepeatedTitle(kind, range)) takeNew(range);
    const part = ranges.map(takeNew).join('');
    if (kind === 'column_heading' || kind === 'metadata') continue;
    if (kind !== 'furniture') lost.push(bags.get(kind)?.missing(part) ?? lettersIn(part).join(''));
    else if (!isPageNumber(part) && !kept.has(repeated(part))) lost.push(repeated(part));
  }
  for (const { start, end } of document.coverage.unclaimed_text) takeNew([start, end]);
  let rest = '';
  for (let at = 0; at < text.length; at++) if (taken[at] === 0) rest += text.charAt(at);
  return lost.join('') + lettersIn(rest).join('');
}
