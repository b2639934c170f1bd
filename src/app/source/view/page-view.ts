import type { Bitmap } from '../../../formats/pdf/drawn.js';
import { element } from '../../../report/page/rows.js';
import type { PageModel, PagesModel, SourceRange } from '../model.js';
import { joined, type SourceChunk } from './lazy-list.js';
import { type PlacedRun, placedRuns } from './page-text.js';
import type { RunDrawer } from './run-drawer.js';
import { spoken } from './words.js';

/** Draws a page: its number from 1, pixels for each point. */
export type DrawPage = (number: number, scale: number) => Promise<Bitmap>;

/** Measures text at this size, in pixels. */
const MEASURED = 100;
const LAYER_FONT = 'system-ui, sans-serif';

/** Draws the pages of a PDF: a picture, and over it the text that was read, each stretch in its place. */
export class PageView {
  readonly #measure = document.createElement('canvas').getContext('2d');
  readonly #near = new Set<HTMLElement>();
  #queue: Promise<void> = Promise.resolve();

  constructor(
    readonly model: PagesModel,
    readonly runs: RunDrawer,
    readonly drawPage: DrawPage | null,
  ) {}

  chunks(): SourceChunk[] {
    if (this.#measure) this.#measure.font = `${MEASURED}px ${LAYER_FONT}`;
    return this.model.pages.map((page) => ({
      ranges: [...joined(linesOf(page), 2), ...blankRanges(page)],
      className: 'page',
      height: (page.height / page.width) * 560,
      draw: (into) => this.#draw(page, into),
      near: (into, isNear) => this.#setNear(page, into, isNear),
    }));
  }

  /** Draws again what is seen, at another size. */
  resize(): void {
    for (const made of this.#near) {
      const page = this.model.pages.find(({ number }) => number === Number(made.dataset.page));
      if (page) this.#paint(page, made);
    }
  }

  #draw(page: PageModel, into: HTMLElement): void {
    const lines = linesOf(page).map((line) => this.#line(page, line));
    const layer = element('div', 'text-layer', ...blanksOf(page), ...lines);
    const old = into.querySelector('.text-layer');
    if (old) {
      old.replaceWith(layer);
      return;
    }
    into.dataset.page = String(page.number);
    into.style.aspectRatio = `${page.width} / ${page.height}`;
    const canvas = element('canvas', '');
    canvas.ariaHidden = 'true';
    const label = element('div', 'page-number', `${page.number} / ${this.model.pages.length}`);
    into.replaceChildren(canvas, layer, label);
  }

  #line(page: PageModel, line: SourceRange): HTMLElement {
    const made = element('div', 'line');
    made.dataset.at = String(line.start);
    for (const run of this.runs.runs(line))
      for (const placed of placedRuns(this.runs.text, run, this.model.boxes))
        made.append(this.#place(this.runs.part(run, placed), placed, page));
    return made;
  }

  /** Lays text over what is drawn of it: letters are spread so that they end where those of the page do. */
  #place(made: HTMLElement, placed: PlacedRun, { width, height }: PageModel): HTMLElement {
    const { left, top, right, bottom, isVertical } = placed;
    const inWidth = (points: number) => `${((points / width) * 100).toFixed(4)}cqw`;
    const size = isVertical ? right - left : bottom - top;
    const length = isVertical ? bottom - top : right - left;
    const style = made.style;
    layOver(made, placed, { width, height });
    style.fontSize = inWidth(size);
    style.lineHeight = inWidth(size);
    style.letterSpacing = inWidth(this.#spacing(made.textContent ?? '', size, length));
    if (isVertical) style.writingMode = 'vertical-rl';
    return made;
  }

  #spacing(text: string, size: number, length: number): number {
    if (!this.#measure) return 0;
    const natural = (this.#measure.measureText(text).width / MEASURED) * size;
    return (length - natural) / Math.max(1, Array.from(text).length);
  }

  #setNear(page: PageModel, into: HTMLElement, isNear: boolean): void {
    if (isNear) {
      this.#near.add(into);
      this.#paint(page, into);
      return;
    }
    this.#near.delete(into);
    const canvas = into.querySelector('canvas');
    if (canvas) canvas.width = canvas.height = 0;
    into.classList.remove('drawn');
  }

  /** One page after the other; those that are out of view again by then are left. */
  #paint(page: PageModel, into: HTMLElement): void {
    const { drawPage } = this;
    if (!drawPage) return;
    this.#queue = this.#queue.then(async () => {
      const scale = (into.clientWidth / page.width) * devicePixelRatio;
      const canvas = into.querySelector('canvas');
      const isDone = Number(into.dataset.scale) === scale && canvas !== null && canvas.width > 0;
      if (!this.#near.has(into) || !canvas || scale === 0 || isDone) return;
      try {
        const bitmap = await drawPage(page.number, scale);
        if (this.#near.has(into)) show(canvas, bitmap, into, scale);
        else bitmap.close();
      } catch {
        showFailure(into);
      }
    });
  }
}

function show(canvas: HTMLCanvasElement, bitmap: Bitmap, into: HTMLElement, scale: number): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap as ImageBitmap);
  into.dataset.scale = String(scale);
  into.classList.add('drawn');
  into.querySelector('.page-failure')?.remove();
}

function showFailure(into: HTMLElement): void {
  if (into.querySelector('.page-failure')) return;
  const words = {
    ja: 'このページは描けませんでした。読み取った文字だけを示します。',
    en: 'This page could not be drawn. Only the text that was read is shown.',
  };
  into.append(element('p', 'page-failure', ...spoken(words)));
}

interface PlacedBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Puts an element in its place on a page. */
function layOver(
  made: HTMLElement,
  { left, top, right, bottom }: PlacedBox,
  { width, height }: Pick<PageModel, 'width' | 'height'>,
): void {
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`;
  made.style.left = share(left, width);
  made.style.top = share(top, height);
  made.style.width = share(right - left, width);
  made.style.height = share(bottom - top, height);
}

/** Numbers for each cell without text: its offset and its box. */
const BLANK_FIELDS = 5;

const blankRanges = ({ blanks }: PageModel): number[] =>
  blanks.flatMap((offset, index) => (index % BLANK_FIELDS === 0 ? [offset, offset] : []));

function blanksOf(page: PageModel): HTMLElement[] {
  return Array.from({ length: page.blanks.length / BLANK_FIELDS }, (_, index) => {
    const [at = 0, left = 0, top = 0, right = 0, bottom = 0] = page.blanks.slice(index * BLANK_FIELDS);
    const made = element('span', 'blank');
    made.dataset.at = String(at);
    layOver(made, { left, top, right, bottom }, page);
    return made;
  });
}

const linesOf = ({ lines }: PageModel): SourceRange[] =>
  Array.from({ length: lines.length / 2 }, (_, index) => ({
    start: lines[index * 2] ?? 0,
    end: lines[index * 2 + 1] ?? 0,
  }));
