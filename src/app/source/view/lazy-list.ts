import { element } from '../../../report/page/rows.js';
import type { SourceRange } from '../model.js';

/** A stretch of a document that is drawn when it comes near to what is seen. */
export interface SourceChunk {
  /** Start and end of each stretch of the transcript that it shows, one after the other. */
  readonly ranges: readonly number[];
  /** How high it is about, in pixels. */
  readonly height: number;
  readonly className?: string;
  /** Draws it. It is drawn anew when its looks change. */
  draw(into: HTMLElement): void;
  /** It has come near to what is seen, or has gone far away. */
  near?(into: HTMLElement, isNear: boolean): void;
}

/** So far from what is seen chunks are drawn. */
const DRAWN_AROUND = '600px 0px';
/** In milliseconds: after so long, what is still to be drawn waits for the next task. */
const BREATH = 25;

/** Draws the chunks of a long document as they come into view. What is drawn stays. */
export class LazyList {
  readonly #chunks: readonly SourceChunk[];
  readonly #elements: readonly HTMLElement[];
  readonly #drawn = new Set<number>();
  /** The chunks that have come near and are still to be drawn. */
  readonly #wanted = new Set<number>();
  readonly #observer: IntersectionObserver;
  #waiting = 0;
  /** Starts of stretches in order, and for each the end and the chunk. */
  readonly #index: readonly (readonly [start: number, end: number, chunk: number])[];

  constructor(
    readonly region: HTMLElement,
    into: HTMLElement,
    chunks: readonly SourceChunk[],
  ) {
    this.#chunks = chunks;
    this.#index = chunks
      .flatMap(({ ranges }, chunk) =>
        Array.from({ length: ranges.length / 2 }, (_, at) => {
          return [ranges[at * 2] ?? 0, ranges[at * 2 + 1] ?? 0, chunk] as const;
        }),
      )
      .sort((a, b) => a[0] - b[0]);
    this.#elements = chunks.map(({ height, className = '' }, index) => {
      const made = element('div', `chunk ${className}`);
      made.dataset.chunk = String(index);
      made.style.containIntrinsicBlockSize = `auto ${Math.round(height)}px`;
      made.style.minHeight = `${Math.round(height)}px`;
      return made;
    });
    into.replaceChildren(...this.#elements);
    this.#observer = new IntersectionObserver((entries) => this.#observe(entries), {
      root: region,
      rootMargin: DRAWN_AROUND,
    });
    for (const made of this.#elements) this.#observer.observe(made);
  }

  /** Draws the chunks that may show an offset one after the other, and gives their elements. */
  *reach(offset: number): Generator<HTMLElement> {
    for (const chunk of this.#chunksAt(offset)) {
      this.#draw(chunk);
      const made = this.#elements[chunk];
      if (made) yield made;
    }
  }

  /** Draws again what is drawn, or of that what shows any of some ranges. */
  refresh(ranges: readonly SourceRange[] | null = null): void {
    for (const index of this.#drawn) {
      const chunk = this.#chunks[index];
      const made = this.#elements[index];
      if (chunk && made && (ranges === null || ranges.some((range) => shows(chunk, range)))) chunk.draw(made);
    }
  }

  close(): void {
    this.#observer.disconnect();
    clearTimeout(this.#waiting);
    this.#wanted.clear();
    for (const [index, chunk] of this.#chunks.entries()) {
      const made = this.#elements[index];
      if (made) chunk.near?.(made, false);
    }
  }

  #chunksAt(offset: number): Set<number> {
    const holding = this.#index.filter(
      ([start, end]) => start <= offset && offset < Math.max(end, start + 1),
    );
    const before = this.#index.findLast(([start]) => start <= offset);
    return new Set([...holding, ...(before ? [before] : [])].map(([, , chunk]) => chunk));
  }

  #observe(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const index = Number((target as HTMLElement).dataset.chunk);
      if (isIntersecting) this.#wanted.add(index);
      else {
        this.#wanted.delete(index);
        this.#chunks[index]?.near?.(target as HTMLElement, false);
      }
    }
    this.#drawWanted();
  }

  /** Draws what is wanted, and lets the page breathe in between. */
  #drawWanted(): void {
    const until = performance.now() + BREATH;
    for (const index of this.#wanted) {
      this.#wanted.delete(index);
      this.#draw(index);
      const made = this.#elements[index];
      if (made) this.#chunks[index]?.near?.(made, true);
      if (performance.now() > until) break;
    }
    clearTimeout(this.#waiting);
    if (this.#wanted.size > 0) this.#waiting = window.setTimeout(() => this.#drawWanted(), 0);
  }

  #draw(index: number): void {
    const made = this.#elements[index];
    if (!made || this.#drawn.has(index)) return;
    this.#drawn.add(index);
    this.#chunks[index]?.draw(made);
    made.style.minHeight = '';
  }
}

function shows({ ranges }: SourceChunk, { start, end }: SourceRange): boolean {
  for (let at = 0; at < ranges.length; at += 2)
    if ((ranges[at] ?? 0) <= end && (ranges[at + 1] ?? 0) >= start) return true;
  return false;
}

/** Stretches as few as may be: those that follow each other with no more than a gap between them are one. */
export function joined(ranges: readonly SourceRange[], gap: number): number[] {
  const found: number[] = [];
  for (const { start, end } of ranges) {
    const last = found.at(-1);
    if (last !== undefined && start >= last && start - last <= gap) found[found.length - 1] = end;
    else found.push(start, end);
  }
  return found;
}
