import type { Titles } from '../lexicon/titles.js';
import { append } from '../lists/append.js';
import type { ClaimKind, Finding, PlanItem, PlanNote, PlanSection, Range, SourceText } from '../model.js';
import { ClaimList } from '../text/claim-list.js';
import { normalise } from '../text/normalise.js';
import { rangeOf, ranges, trim } from '../text/text.js';
import { HeadingDepths, NumberOrder } from './checks.js';
import { Outline, type Title } from './outline.js';

type OpenSection = { -readonly [K in keyof PlanSection]: PlanSection[K] };

/** A plan while it is read: what has been found, and the sections that are open at this place. */
export class Draft {
  readonly sections: PlanSection[] = [];
  readonly items: PlanItem[] = [];
  readonly notes: PlanNote[] = [];
  readonly claims = new ClaimList();
  readonly findings: Finding[] = [];
  readonly order = new NumberOrder();
  readonly #depths = new HeadingDepths();
  readonly #outline = new Outline();
  /** The open sections, outermost first. */
  #open: OpenSection[] = [];
  /** What opened the innermost section. */
  #opener: Title['place'] | null = null;
  #lastClaimed: readonly Range[] = [];

  constructor(readonly titles: Titles) {}

  get path(): readonly PlanSection[] {
    return this.#open;
  }

  /** Whether a title is that of an open section, which a table says again behind the end of a page. */
  isOpen(text: SourceText): boolean {
    const { numbering, title } = this.titles.readSection(text);
    const again = (section: PlanSection) =>
      section.title === title && section.number === (numbering?.number ?? null);
    return this.#open.some(again);
  }

  get innermost(): PlanSection | null {
    return this.#open.at(-1) ?? null;
  }

  claim(kind: ClaimKind, text: SourceText): void {
    this.#lastClaimed = ranges(text);
    this.claims.add(kind, this.#lastClaimed);
  }

  /** Claims an item's title, unless it is the heading right above: a list's item may take its name from there. */
  claimTitle(text: SourceText): void {
    if (!this.isHeadingAbove(text)) this.claim('item', text);
  }

  /** Whether a text is the heading right above, which has been claimed. */
  isHeadingAbove(text: SourceText): boolean {
    const [start, end] = rangeOf(text);
    return this.#lastClaimed.some(([from, to]) => from < end && start < to);
  }

  note(text: SourceText): void {
    const source = trim(text);
    this.notes.push({ section: this.innermost?.id ?? null, text: normalise(source).value, source });
    this.claim('note', source);
  }

  /**
   * Opens the section that a heading (of some depth), a title row or a cell of a column begins.
   *
   * @param text the title alone, where a sign or brackets stand around it
   */
  enter(place: Title['place'], depth: number, source: SourceText, text = source): void {
    const { numbering, title, pages } = this.titles.readSection(text);
    const { id, parent, level } = this.#outline.enter({ place, depth, numbering });
    const number = numbering?.number ?? null;
    const section = { id, parent, level, number, title, description: null, pages, source: trim(source) };
    this.sections.push(section);
    this.#open = [...this.#open.slice(0, level - 1), section];
    this.#opener = place;
    this.claim('section', source);
    const range = rangeOf(source);
    if (numbering) append(this.findings, this.order.check(parent, numbering, range));
    if (place === 'heading') append(this.findings, this.#depths.check(level, depth, range));
  }

  /** Whether the innermost section may get a description, from prose or a row right behind what opened it. */
  awaitsDescription(opener: Title['place']): boolean {
    return this.#opener === opener && this.innermost?.description === null;
  }

  /** Describes the innermost section; several texts are put on lines of their own. */
  describe(texts: readonly SourceText[]): void {
    const section = this.#open.at(-1);
    if (!section || texts.length === 0) return;
    section.description = texts.map((text) => normalise(text).value).join('\n');
    for (const text of texts) this.claim('section', text);
  }

  /** Says that the innermost section has content: nothing that comes later describes it. */
  fill(): void {
    this.#outline.fill();
    this.#opener = null;
  }
}
