import type { Lexicon } from '../lexicon/index.js';
import type { GridCell, NormalString, PlanItem } from '../model.js';
import { rangeOf } from '../text/text.js';
import type { Draft } from './draft.js';
import { cellText } from './item.js';
import { cellsOf, type PlanRow, type PlanTable } from './rows.js';

type Names = Pick<PlanItem, 'departments' | 'departmentsBasis'>;

/** Reads the departments of tables' rows; a merged or blank cell takes them from the row above. */
export class DepartmentReader {
  /** The departments of the row above, by their columns. */
  readonly #above = new Map<number, readonly string[]>();

  constructor(
    readonly draft: Draft,
    readonly known: ReadonlySet<string>,
    readonly lexicon: Lexicon,
  ) {}

  /** Forgets the row above, which the next one has no part in. */
  forget(): void {
    this.#above.clear();
  }

  /** Departments as the row states them, or as a merged or blank cell takes them from the row above. */
  ofRow(row: PlanRow, titleCell: GridCell): Names {
    let stated = false;
    const names = row.columns.flatMap((column, index) => {
      if (column.role !== 'department') return [];
      const cell = row.row.cells[index];
      const own =
        cell && cell !== titleCell && cell.plain !== '' && !this.lexicon.departments.isDitto(cell.plain);
      if (cell?.origin && cell !== titleCell) this.draft.claim('item', cellText(cell));
      if (own) this.#above.set(index, this.namedIn(cell));
      stated ||= Boolean(own && cell.origin);
      return this.#above.get(index) ?? [];
    });
    if (stated) return { departments: names, departmentsBasis: names.length > 0 ? 'stated' : 'none' };
    if (names.length === 0) return { departments: [], departmentsBasis: 'none' };
    const values = { text: names.join('、') };
    this.draft.findings.push({ rule: 'department-filled-down', range: rangeOf(cellText(titleCell)), values });
    return { departments: names, departmentsBasis: 'filled_down' };
  }

  /** The departments that a cell names. */
  namedIn(cell: GridCell): string[] {
    const { departments, doubled } = this.lexicon;
    if (departments.isNobody(cell.plain)) return [];
    return departments.read(doubled.once(cellText(cell)), this.known).map(({ name }) => name);
  }
}

/** The names in a document's department cells, by which split ones are recognised. */
export function knownDepartments(tables: Iterable<PlanTable>, { departments }: Lexicon): Set<string> {
  const isKnown = (name: NormalString) => departments.looksLike(name) && !departments.isEveryone(name);
  const known = new Set<string>();
  for (const row of [...tables].flatMap((table) => table.rows)) {
    if (row.row.kind !== 'data') continue;
    for (const cell of cellsOf(row, 'department')) {
      if (!cell.origin) continue;
      for (const { name } of departments.read(cellText(cell))) if (isKnown(name)) known.add(name);
    }
  }
  return known;
}
