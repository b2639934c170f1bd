import type { Lexicon } from '../lexicon/index.js';
import type { ReadBlock, StructuredBlock } from '../model.js';
import { restoreCells } from './converted.js';
import { joinCutTables } from './cut-tables.js';
import { gatherFurniture } from './furniture.js';
import { joinGraphPaper } from './graph-paper.js';
import { markHeadings } from './headings.js';
import { turnLabelled } from './label-value.js';
import { layOut } from './layout.js';
import { gatherLists } from './lists.js';
import { partSideBySide } from './side-by-side.js';
import { turnTransposed } from './transposed.js';

type Pass = (blocks: readonly StructuredBlock[], lexicon: Lexicon) => StructuredBlock[];

/** What tells more of a document's structure than its notation does, in this order. */
const PASSES: readonly Pass[] = [
  restoreCells,
  partSideBySide,
  joinGraphPaper,
  turnLabelled,
  turnTransposed,
  gatherFurniture,
  joinCutTables,
  markHeadings,
  gatherLists,
];

/** Finds the structure of a document in what its format has read. */
export function structure(blocks: readonly ReadBlock[], lexicon: Lexicon): readonly StructuredBlock[] {
  return PASSES.reduce<readonly StructuredBlock[]>(
    (done, pass) => pass(done, lexicon),
    layOut(blocks, lexicon),
  );
}
