import type { Lexicon } from '../lexicon/index.js';
import { titleYear } from '../lexicon/title-year.js';
import type { ListBlock, NormalString, SourceText, StructuredBlock, TableCell } from '../model.js';
import { normaliseString } from '../text/normalise.js';

/** What a document says above its first table that helps to read its tables. */
export interface DocumentHints {
  readonly title: string | null;
  /** The fiscal year that its title names. */
  readonly fiscalYear: number | null;
  /** Whether its title says that it reports on progress. */
  readonly isReport: boolean;
}

export const NO_HINTS: DocumentHints = { title: null, fiscalYear: null, isReport: false };

/** So many lines may stand above a title. */
const FIRST_LINES = 12;
const LONGEST_TITLE_LINE = 80;

/** Looks for a document's title: its first heading, or the first line that ends as titles do. */
export function hintsOf(blocks: readonly StructuredBlock[], lexicon: Lexicon): DocumentHints {
  const lines: { text: NormalString; heading: boolean }[] = [];
  for (const block of blocks) {
    if (block.kind === 'list' || lines.length >= FIRST_LINES) break;
    for (const { value } of textsOf(block))
      if (value.length <= LONGEST_TITLE_LINE)
        lines.push({ text: normaliseString(value), heading: block.kind === 'heading' });
    if (block.kind === 'table') break;
  }
  const isTitle = ({ text }: { text: NormalString }) => lexicon.documents.isTitle(text);
  const title = lines.find(isTitle) ?? lines.find(({ heading, text }) => heading && text !== '');
  if (!title) return NO_HINTS;
  const { evidence } = lexicon;
  const isReport = evidence.ofTitle(title.text).weight >= evidence.weights.report;
  return { title: title.text, fiscalYear: titleYear(title.text, lexicon), isReport };
}

/** The lines of a block that may be a title: of a table the rows at its top that hold one text, as sheets begin. */
function textsOf(block: Exclude<StructuredBlock, ListBlock>): readonly SourceText[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'prose') return block.lines.slice(0, FIRST_LINES).map(({ text }) => text);
  if (block.kind !== 'table') return [];
  const rows = block.rows.slice(0, FIRST_LINES).map(({ cells }) => cells.flatMap(filledLines));
  const end = rows.findIndex((lines) => lines.length > 1);
  return rows.slice(0, Math.max(0, end)).flat();
}

const filledLines = ({ lines }: TableCell) =>
  lines.map(({ text }) => text).filter(({ value }) => value.trim() !== '');
