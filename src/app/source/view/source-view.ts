import { element } from '../../../report/page/rows.js';
import type { Fate, SourceMarks, SourceModel, SourceRange } from '../model.js';
import { nextOfFate, rangeOfRecord, recordBeside } from '../runs.js';
import { BareView } from './bare-view.js';
import { FlowView } from './flow-view.js';
import { LazyList, type SourceChunk } from './lazy-list.js';
import { FateLegend } from './legend.js';
import { PageView } from './page-view.js';
import { RunDrawer } from './run-drawer.js';
import { selectedRange } from './selected.js';
import { SheetView } from './sheet-view.js';
import type { ShownSource, SourceEvents } from './show-source.js';
import { Toolbar } from './toolbar.js';

/** How long a selection must stay as it is, in milliseconds: while it is drawn it is not told. */
const SELECTION_DELAY = 150;
/** So often a place is scrolled to again while what is above it is drawn and grows. */
const SCROLLS = 3;
/** In pixels: a sheet's character at its usual size. */
const FITTED_CHARACTER = 13;
const SMALLEST = 0.7;

/** The panel with a document: a bar, the legend of its colours, and the document itself. */
export class SourceView implements ShownSource {
  readonly #runs: RunDrawer;
  readonly #toolbar: Toolbar;
  readonly #legend: FateLegend;
  readonly #content = element('div', 'source-content');
  readonly #region = element('div', 'source-region', this.#content);
  readonly #root: HTMLElement;
  readonly #pages: PageView | null;
  readonly #sizes: ResizeObserver;
  readonly #closing = new AbortController();
  #list: LazyList;
  #isBare = false;
  #at = 0;
  #settling = 0;

  constructor(
    readonly container: HTMLElement,
    readonly model: SourceModel,
    readonly on: SourceEvents,
  ) {
    this.#runs = new RunDrawer(model.text, model.marks);
    this.#pages = model.pages ? new PageView(model.pages, this.#runs, on.drawPage ?? null) : null;
    this.#legend = new FateLegend(model.marks, model.omitted, (fate) => this.#goToFate(fate));
    this.#toolbar = new Toolbar(model.medium, {
      step: (by) => this.#step(by),
      fates: (isOn) => this.fates(isOn),
      bare: (isOn) => this.#setBare(isOn),
      zoom: (zoom) => this.#setZoom(zoom),
    });
    this.#region.tabIndex = 0;
    this.#region.role = 'region';
    this.#region.ariaLabel = '資料 / Source';
    this.#content.lang = 'ja';
    this.#root = element('div', 'source-view', this.#toolbar.element, this.#legend.element, this.#region);
    container.replaceChildren(this.#root);
    this.#fitSheets();
    this.#list = this.#draw();
    this.#sizes = new ResizeObserver(() => this.#pages?.resize());
    this.#sizes.observe(this.#region);
    this.#listen();
  }

  show(range: SourceRange): void {
    const before = this.#runs.here;
    this.#runs.here = range;
    this.#at = range.start;
    this.#list.refresh(before ? [before, range] : [range]);
    this.#scrollTo(range, SCROLLS);
  }

  fates(on: boolean): void {
    this.#root.classList.toggle('fates', on);
    this.#legend.element.hidden = !on;
    this.#toolbar.setFates(on);
  }

  update(marks: SourceMarks): void {
    this.#runs.marks = marks;
    this.#legend.update(marks);
    this.#list.refresh();
  }

  close(): void {
    this.#closing.abort();
    this.#sizes.disconnect();
    this.#list.close();
    clearTimeout(this.#settling);
    this.#root.remove();
  }

  #chunks(): SourceChunk[] {
    const { flow, sheets } = this.model;
    if (this.#isBare) return new BareView(this.#runs).chunks();
    if (this.#pages) return this.#pages.chunks();
    if (sheets) return new SheetView(sheets, this.#runs).chunks();
    return flow ? new FlowView(flow, this.#runs).chunks() : [];
  }

  #draw(): LazyList {
    const { flow, sheets } = this.model;
    const kind = this.#isBare ? 'bare' : this.#pages ? 'pages' : sheets ? 'sheets' : flow ? 'flow' : '';
    this.#content.className = `source-content as-${kind}`;
    return new LazyList(this.#region, this.#content, this.#chunks());
  }

  #setBare(isBare: boolean): void {
    this.#isBare = isBare;
    this.#list.close();
    this.#list = this.#draw();
    this.#scrollTo(this.#runs.here ?? { start: this.#at, end: this.#at }, SCROLLS);
  }

  #setZoom(zoom: number): void {
    this.#content.style.setProperty('--zoom', String(zoom));
    if (this.#runs.here) this.#scrollTo(this.#runs.here, SCROLLS);
    this.#pages?.resize();
  }

  /** Makes sheets smaller that are wider than the panel, as far as they can still be read. */
  #fitSheets(): void {
    const { sheets } = this.model;
    if (!sheets || sheets.length === 0) return;
    const needed = new SheetView(sheets, this.#runs).width * FITTED_CHARACTER;
    const fitting = Math.min(1, Math.max(SMALLEST, this.#region.clientWidth / needed));
    this.#content.style.setProperty('--fit', fitting.toFixed(3));
  }

  #listen(): void {
    const { signal } = this.#closing;
    this.#content.addEventListener('click', (event) => this.#click(event), { signal });
    this.#content.addEventListener('pointerover', ({ target }) => this.#legend.point(fateOf(target)), {
      signal,
    });
    document.addEventListener('selectionchange', () => this.#settle(), { signal });
  }

  #click({ target }: MouseEvent): void {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-record]') : null;
    if (mark && selectedRange(this.#runs, this.#content) === null) this.#pick(Number(mark.dataset.record));
  }

  #pick(record: number): void {
    const range = rangeOfRecord(this.#runs.marks, record);
    this.#at = range.start;
    this.on.pick(range);
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => {
      const range = selectedRange(this.#runs, this.#content);
      if (range) this.on.select(range);
    }, SELECTION_DELAY);
  }

  /** Goes to the record behind the last place, or before it. */
  #step(by: 1 | -1): void {
    const record = recordBeside(this.#runs.marks, this.#runs.here?.start ?? -1, by);
    if (record === null) return;
    this.show(rangeOfRecord(this.#runs.marks, record));
    this.#pick(record);
  }

  #goToFate(fate: Fate): void {
    const { marks, here } = this.#runs;
    const next = nextOfFate(marks, fate, here ? here.end : this.#at);
    if (next) this.show(next);
  }

  #scrollTo(range: SourceRange, times: number): void {
    const found = this.#elementAt(range);
    if (!found) return;
    if (range.start === range.end && !found.matches('.chunk')) found.classList.add('here');
    found.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (times > 1) requestAnimationFrame(() => this.#scrollTo(range, times - 1));
  }

  /** What shows the beginning of a range: its text, or where it has none the cell or line that it stands in. */
  #elementAt({ start }: SourceRange): HTMLElement | null {
    let fallback: HTMLElement | null = null;
    for (const chunk of this.#list.reach(start)) {
      const marked = chunk.querySelector<HTMLElement>('.here');
      if (marked) return marked;
      fallback ??= holderOf(chunk, start) ?? chunk;
    }
    return fallback;
  }
}

/** The cell or line of a chunk that begins last before an offset, or there. */
function holderOf(chunk: HTMLElement, offset: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  for (const each of chunk.querySelectorAll<HTMLElement>('[data-at]')) {
    const at = Number(each.dataset.at);
    if (at <= offset && at >= Number(best?.dataset.at ?? 0)) best = each;
  }
  // A line of a page has no place of its own: its text has.
  return best?.matches('.text-layer .line') ? best.querySelector<HTMLElement>('.run:last-child') : best;
}

function fateOf(target: EventTarget | null): Fate | null {
  const run = target instanceof Element ? target.closest('.run') : null;
  const name = run ? [...run.classList].find((each) => each.startsWith('f-')) : undefined;
  return (name?.slice(2) as Fate | undefined) ?? null;
}
