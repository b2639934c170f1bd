import { element } from '../../../report/page/rows.js';
import { MARKED_PARTS, NO_RECORD, type SourceMarks, type SourceRange } from '../model.js';
import { runsIn, type SourceRun } from '../runs.js';

/** Draws stretches of the transcript, and knows of each text node what it stands for. */
export class RunDrawer {
  /** The range that is pointed at. */
  here: SourceRange | null = null;
  readonly #ranges = new WeakMap<Node, SourceRange>();

  constructor(
    readonly text: string,
    public marks: SourceMarks,
  ) {}

  /** @param shown what it looks like, if it stands otherwise in the transcript */
  draw(range: SourceRange, shown?: string): Node[] {
    if (shown !== undefined) return [this.#shownAs(range, shown)];
    return runsIn(this.marks, range, this.here).map((run) =>
      this.#run(run, this.text.slice(run.start, run.end)),
    );
  }

  /** A run by itself, for those who put runs in places of their own. */
  runs(range: SourceRange): readonly SourceRun[] {
    return runsIn(this.marks, range, this.here);
  }

  /** Draws a part of a run. */
  part(run: SourceRun, { start, end }: SourceRange): HTMLElement {
    return this.#run({ ...run, start, end }, this.text.slice(start, end));
  }

  /** What a text node stands for; null for one that belongs to no document. */
  rangeOf(node: Node): SourceRange | null {
    return this.#ranges.get(node) ?? null;
  }

  /** The offset that a place in a text node stands for. What stands for a stretch as a whole is not parted. */
  offsetIn(node: Node, at: number): number | null {
    const range = this.rangeOf(node);
    if (!range) return null;
    const length = node.nodeValue?.length ?? 0;
    if (length === range.end - range.start) return range.start + at;
    return at === 0 ? range.start : range.end;
  }

  #shownAs(range: SourceRange, shown: string): Node {
    const [run] = runsIn(
      this.marks,
      { start: range.start, end: Math.max(range.end, range.start + 1) },
      this.here,
    );
    return run ? this.#run({ ...run, ...range }, shown) : document.createTextNode(shown);
  }

  #run({ start, end, fate, record, part, isHere }: SourceRun, shown: string): HTMLElement {
    const text = document.createTextNode(shown);
    this.#ranges.set(text, { start, end });
    const made = element(record === NO_RECORD ? 'span' : 'mark', `run f-${fate}`, text);
    if (record !== NO_RECORD) {
      made.dataset.record = String(record);
      made.classList.add(`part-${MARKED_PARTS[part]}`);
    }
    if (isHere) made.classList.add('here');
    return made;
  }
}
