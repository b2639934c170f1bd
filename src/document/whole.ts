import type { Place, ProgressDocument, Range, RecordPlace } from '../model.js';
import { type Fault, fault, type PathStep, within } from '../schema/fault.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';

type Offsets = Pick<Place, 'start' | 'end'>;
type Quoted = Pick<Place, 'start' | 'end' | 'text'>;

/** The first fault of several checks. */
function firstOf<T>(things: readonly T[], look: (thing: T, index: number) => Fault | null): Fault | null {
  let index = 0;
  for (const thing of things) {
    const found = look(thing, index);
    if (found) return found;
    index++;
  }
  return null;
}

/** Like `firstOf`, for a list of the document. */
const inList = <T>(name: string, things: readonly T[], look: (thing: T) => Fault | null) =>
  firstOf(things, (thing, index) => {
    const found = look(thing);
    return found && within(found, [name, index]);
  });

const inside = (found: Fault | null, ...path: PathStep[]) => found && within(found, path);

/**
 * Checks what a schema cannot express: ids are unique and refer to existing objects, parents precede their sections,
 * offsets are within the transcript, and the coverage adds up.
 */
export function faultIn(document: ProgressDocument): Fault | null {
  return (
    sectionFault(document) ??
    referenceFault(document) ??
    placeFault(document) ??
    lastYearFault(document) ??
    accountFault(document)
  );
}

/** A parent precedes its sections, which rules out cycles, and levels count on from it. */
function sectionFault({ sections }: ProgressDocument): Fault | null {
  const levels = new Map<string, number>();
  return firstOf(sections, ({ id, parent, level }, index) => {
    const above = parent === null ? 0 : levels.get(parent);
    const before = index === 0 ? 'null' : `null | sections[0…${index - 1}].id`;
    if (above === undefined) return fault(parent, before, ['sections', index, 'parent']);
    if (level !== above + 1) return fault(level, String(above + 1), ['sections', index, 'level']);
    levels.set(id, level);
    return null;
  });
}

/** Ids are unique and refer to existing objects. */
function referenceFault({ sections, items, records, notes }: ProgressDocument): Fault | null {
  const idsOf = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  const known = { sections: idsOf(sections), items: new Map(items.map((item) => [item.id, item])) };
  const sectionOf = ({ section }: { readonly section: string | null }) =>
    section === null || known.sections.has(section)
      ? null
      : fault(section, 'null | sections[].id', ['section']);
  return (
    repeated('sections', sections) ??
    repeated('items', items) ??
    inList('items', items, sectionOf) ??
    inList('records', records, ({ item: id, item_title: title }) => {
      const item = known.items.get(id);
      if (!item) return fault(id, 'items[].id', ['item']);
      return title === item.title ? null : fault(title, `「${item.title}」 (${id})`, ['item_title']);
    }) ??
    repeated('records', records) ??
    inList('notes', notes, sectionOf)
  );
}

function repeated(name: string, things: readonly { readonly id: string }[]): Fault | null {
  const first = new Map<string, number>();
  return firstOf(things, ({ id }, index) => {
    const known = first.get(id);
    if (known !== undefined) return fault(id, `≠ ${name}[${known}].id`, [name, index, 'id']);
    first.set(id, index);
    return null;
  });
}

/** Offsets are within the transcript and ascend, as do years. */
function placeFault({ document, coverage, ...lists }: ProgressDocument): Fault | null {
  const { characters } = document;
  const offset = (value: number, least: number, ...path: PathStep[]) => {
    if (value > characters) return fault(value, `integer 0…${characters}`, path);
    return value < least ? fault(value, `≥ ${least}`, path) : null;
  };
  const stretch = ({ start, end }: Offsets) => offset(start, 0, 'start') ?? offset(end, start, 'end');
  const range = ([start, end]: Range) => offset(start, 0, 0) ?? offset(end, start, 1);
  const sourced = ({ source }: { readonly source: Quoted }) =>
    inside(stretch(source) ?? quoteFault(source), 'source');
  const parts = ({ activity, fiscal_years, departments }: RecordPlace['spans']) =>
    inList('activity', activity, range) ??
    inList('fiscal_years', fiscal_years, range) ??
    inList('departments', departments, range);
  return (
    inList('sections', lists.sections, sourced) ??
    inList(
      'items',
      lists.items,
      (item) => sourced(item) ?? inList('cells', item.cells, (cell) => sourced(cell) ?? yearsFault(cell)),
    ) ??
    inList(
      'records',
      lists.records,
      (record) =>
        sourced(record) ?? inside(parts(record.source.spans), 'source', 'spans') ?? yearsFault(record),
    ) ??
    inList('notes', lists.notes, sourced) ??
    inList('messages', lists.messages, stretch) ??
    inside(inList('unclaimed_text', coverage.unclaimed_text, stretch), 'coverage')
  );
}

/** A source's text is a slice of the transcript. The transcript is not available here, so its length is checked. */
function quoteFault({ start, end, text }: Quoted): Fault | null {
  return text.length === end - start ? null : fault(text, `${end - start} UTF-16 code units`, ['text']);
}

function yearsFault({ fiscal_years: years }: { readonly fiscal_years: readonly number[] }): Fault | null {
  if (years.length < 2) return null;
  return firstOf(years, (year, index) => {
    const before = years[index - 1];
    return before !== undefined && year <= before
      ? fault(year, `> ${before}`, ['fiscal_years', index])
      : null;
  });
}

/** The last fiscal year is the latest of the records. */
function lastYearFault({ document, records }: ProgressDocument): Fault | null {
  let latest: number | null = null;
  for (const { fiscal_years: years } of records)
    for (const year of years) latest = Math.max(latest ?? year, year);
  const stated = document.last_fiscal_year;
  return stated === latest ? null : fault(stated, String(latest), ['document', 'last_fiscal_year']);
}

/** The coverage belongs to this document and adds up. */
function accountFault({ document, coverage }: ProgressDocument): Fault | null {
  const { characters } = document;
  if (coverage.characters !== characters)
    return fault(coverage.characters, `${characters} (document.characters)`, ['coverage', 'characters']);
  const sum = CLAIM_KIND_VALUES.reduce((all, kind) => all + coverage[kind], coverage.unclaimed);
  return sum === characters ? null : fault(sum, `Σ = ${characters}`, ['coverage']);
}
