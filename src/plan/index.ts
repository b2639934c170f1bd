import { editionYear } from '../lexicon/fiscal-years.js';
import type { Grid, GridBlock, HeadingBlock, Plan, ProseBlock, SourceText } from '../model.js';
import { trim } from '../text/text.js';
import { knownDepartments } from './departments.js';
import { Draft } from './draft.js';
import { MetadataReader } from './metadata.js';
import { type Prepared, prepare } from './prepare.js';
import { type PlanTable, readRows } from './rows.js';
import { TableReader } from './table.js';
import { readTitle } from './title.js';

/** Reads a document's blocks as a plan: its sections, their items, and the prose around them. */
export function readPlan(given: readonly GridBlock[]): Plan {
  const prepared = prepare(given);
  const { blocks } = prepared;
  const reader = new PlanReader(prepared);
  for (const block of blocks) {
    if (block.kind === 'heading') reader.heading(block);
    else if (block.kind === 'prose') reader.prose(block);
    else reader.table(block);
  }
  return reader.finish();
}

const isNumbered = (heading: HeadingBlock) => readTitle(heading.text).numbering !== null;

class PlanReader {
  readonly #draft = new Draft();
  readonly #metadata = new MetadataReader();
  readonly #tables: TableReader;
  readonly #rows: ReadonlyMap<Grid, PlanTable>;
  readonly #departments: ReadonlySet<string>;
  readonly #titledByHeading: boolean;
  /** Prose under a heading: it describes the section where items follow, and is a note where titles do. */
  #leadIn: SourceText[] = [];

  constructor({ blocks, furniture, labels }: Prepared) {
    for (const text of furniture) this.#draft.claim('furniture', text);
    for (const text of labels) this.#draft.claim('column_heading', text);
    this.#rows = readRows(blocks);
    this.#departments = knownDepartments(this.#rows.values());
    this.#tables = new TableReader(this.#draft, this.#departments, {
      editionYear: () => editionYear(this.#metadata.result),
      takesMetadata: (text) => this.#takesMetadata(text),
    });
    this.#titledByHeading = blocks.some((block) => block.kind === 'heading' && !isNumbered(block));
  }

  heading(block: HeadingBlock): void {
    this.#leadInBecomesNotes();
    this.#tables.leaveSection();
    const isTitle =
      this.#draft.innermost === null && !isNumbered(block) && this.#metadata.takeTitle(block.text);
    if (isTitle) this.#draft.claim('metadata', block.text);
    else this.#draft.enter('heading', block.depth, block.text);
  }

  prose(block: ProseBlock): void {
    for (const { text } of block.lines) {
      if (text.value.trim() === '') continue;
      if (this.#draft.innermost === null && this.#takesMetadata(text)) this.#draft.claim('metadata', text);
      else if (this.#draft.awaitsDescription('heading') && !isFootnote(text)) this.#leadIn.push(trim(text));
      else this.#draft.note(text);
    }
  }

  table(grid: Grid): void {
    const table = this.#rows.get(grid);
    if (!table) return;
    if (table.kinds.find((kind) => kind !== 'blank') === 'title') this.#leadInBecomesNotes();
    else this.#draft.describe(this.#leadIn.splice(0));
    this.#tables.read(grid, table);
  }

  finish(): Plan {
    this.#leadInBecomesNotes();
    const { sections, items, notes, claims, findings } = this.#draft;
    const { hasProgressTable } = this.#tables;
    const metadata = this.#metadata.result;
    return {
      metadata,
      sections,
      items,
      notes,
      claims,
      findings,
      departments: this.#departments,
      hasProgressTable,
    };
  }

  #takesMetadata(text: SourceText): boolean {
    return this.#metadata.takeLine(text) || (!this.#titledByHeading && this.#metadata.takeTitleLine(text));
  }

  #leadInBecomesNotes(): void {
    for (const text of this.#leadIn.splice(0)) this.#draft.note(text);
  }
}

const isFootnote = (text: SourceText) => /^\s*[※*＊]/.test(text.value);
