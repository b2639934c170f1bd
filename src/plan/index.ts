import { editionYear } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Grid, GridBlock, HeadingBlock, Plan, ProseBlock, SourceText } from '../model.js';
import { trim } from '../text/text.js';
import { Draft } from './draft.js';
import { judge, type Verdict } from './evidence.js';
import { type LegendReading, readLegend } from './legend.js';
import { MetadataReader } from './metadata.js';
import { PlanTables } from './rows.js';
import { withStatesApart } from './states.js';
import { quoted, TableReader } from './table.js';

/**
 * Reads a document's blocks as a plan: its sections, their items, and the prose around them.
 *
 * @param onLetGo called when a table has been read whose rows are made anew, which then is held no longer
 */
export function readPlan(
  blocks: readonly GridBlock[],
  lexicon: Lexicon,
  onLetGo: (() => void) | null = null,
): Plan {
  const reading = readLegend(blocks, lexicon);
  const verdict = judge(withStatesApart(reading.blocks, lexicon), reading.legend, lexicon);
  const reader = new PlanReader(reading, verdict, lexicon);
  for (const block of verdict.blocks) {
    if (block.kind === 'heading') reader.heading(block);
    else if (block.kind === 'prose') reader.prose(block);
    else if (block.kind === 'grid') {
      reader.table(block);
      letGo(block, onLetGo);
    }
  }
  return reader.finish();
}

function letGo(grid: Grid, onLetGo: (() => void) | null): void {
  if (!grid.letGo) return;
  grid.letGo();
  onLetGo?.();
}

class PlanReader {
  readonly #draft: Draft;
  readonly #metadata: MetadataReader;
  readonly #tables: TableReader;
  readonly #rows: PlanTables;
  readonly #titledByHeading: boolean;
  /** Prose under a heading: it describes the section where items follow, and is a note where titles do. */
  #leadIn: SourceText[] = [];

  constructor(
    readonly reading: LegendReading,
    readonly verdict: Verdict,
    readonly lexicon: Lexicon,
  ) {
    const { blocks } = verdict;
    this.#draft = new Draft(lexicon.titles);
    this.#metadata = new MetadataReader(lexicon);
    for (const block of blocks) {
      if (block.kind === 'furniture') for (const text of block.texts) this.#draft.claim('furniture', text);
      else if (block.kind === 'claimed') for (const text of block.texts) this.#draft.claim(block.claim, text);
      else if (block.kind === 'grid')
        for (const text of block.labels) this.#draft.claim('column_heading', text);
    }
    this.#rows = new PlanTables(blocks, lexicon);
    const facts = {
      editionYear: () => editionYear(this.#metadata.result),
      takesMetadata: (text: SourceText) => this.#takesMetadata(text),
    };
    this.#tables = new TableReader(this.#draft, this.#rows.departments, facts, reading.legend, lexicon);
    this.#titledByHeading = blocks.some((block) => block.kind === 'heading' && this.#mayBeTitle(block));
  }

  heading(block: HeadingBlock): void {
    this.#leadInBecomesNotes();
    this.#tables.leaveSection();
    const isTitle =
      this.#draft.innermost === null && this.#mayBeTitle(block) && this.#metadata.takeTitle(block.text);
    if (isTitle) this.#draft.claim('metadata', block.text);
    else this.#draft.enter('heading', block.depth, block.text);
  }

  prose(block: ProseBlock): void {
    for (const { text } of block.lines) {
      if (text.value.trim() === '') continue;
      if (this.reading.lines.has(text)) this.#draft.note(text);
      else if (this.#draft.innermost === null && this.#takesMetadata(text))
        this.#draft.claim('metadata', text);
      else if (this.#draft.awaitsDescription('heading') && !this.lexicon.bullets.isFootnote(text.value))
        this.#leadIn.push(trim(text));
      else this.#draft.note(text);
    }
  }

  table(grid: Grid): void {
    const table = this.#rows.of(grid);
    if (!table) return;
    if (table.kinds.find((kind) => kind !== 'blank') === 'title') this.#leadInBecomesNotes();
    else this.#draft.describe(this.#leadIn.splice(0));
    this.#tables.read(grid, table, this.verdict);
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
      departments: this.#rows.departments,
      legend: this.reading.legend,
      hasProgressTable,
      noReport: this.verdict.document === 'none' ? quoted(this.verdict.against) : null,
    };
  }

  #mayBeTitle({ text, isPartName = false }: HeadingBlock): boolean {
    return !isPartName && this.lexicon.titles.readSection(text).numbering === null;
  }

  #takesMetadata(text: SourceText): boolean {
    return this.#metadata.takeLine(text) || (!this.#titledByHeading && this.#metadata.takeTitleLine(text));
  }

  #leadInBecomesNotes(): void {
    for (const text of this.#leadIn.splice(0)) this.#draft.note(text);
  }
}
