import { Problem } from '../messages/problem.js';
import type { ProgressDocument } from '../model.js';
import { CLAIM_KINDS } from '../source/ledger.js';
import { Mismatch, quote, toDocument } from './shape.js';

/** Refuses a value by its path. */
function refuseAt(path: string, value: unknown, expected: string): never {
  throw new Mismatch(quote(value), expected).within(path);
}

/** The levels of the sections so far, by their ids. */
type Levels = Map<string, number>;

/** Sees that a parent comes before its own sections, so that there is no cycle, and that levels count on from it. */
function expectSections({ sections }: ProgressDocument): Levels {
  const levels: Levels = new Map();
  const known = new Map<string, string>();
  for (const [index, { id, parent, level }] of sections.entries()) {
    const path = `sections[${index}]`;
    const above = parent === null ? 0 : levels.get(parent);
    const before = index === 0 ? 'null' : `null | sections[0…${index - 1}].id`;
    if (above === undefined) refuseAt(`${path}.parent`, parent, before);
    if (level !== above + 1) refuseAt(`${path}.level`, level, String(above + 1));
    expectNew(known, id, path);
    levels.set(id, level);
  }
  return levels;
}

function expectNew(known: Map<string, string>, id: string, path: string): void {
  const first = known.get(id);
  if (first !== undefined) refuseAt(`${path}.id`, id, `≠ ${first}.id`);
  known.set(id, path);
}

/** Sees that ids are there once, and that what they point to is there. */
function expectReferences(document: ProgressDocument): void {
  const sections = expectSections(document);
  const items = new Map<string, string>();
  const records = new Map<string, string>();
  const expectSection = (section: string | null, path: string) => {
    if (section !== null && !sections.has(section))
      refuseAt(`${path}.section`, section, 'null | sections[].id');
  };
  for (const [index, { id, section }] of document.items.entries()) {
    expectSection(section, `items[${index}]`);
    expectNew(items, id, `items[${index}]`);
  }
  for (const [index, { id, item }] of document.records.entries()) {
    if (!items.has(item)) refuseAt(`records[${index}].item`, item, 'items[].id');
    expectNew(records, id, `records[${index}]`);
  }
  for (const [index, { section }] of document.notes.entries()) expectSection(section, `notes[${index}]`);
}

/** Sees that the account is of this document, and adds up. */
function expectAccount({ document, coverage }: ProgressDocument): void {
  const { characters } = document;
  if (coverage.characters !== characters)
    refuseAt('coverage.characters', coverage.characters, `${characters} (document.characters)`);
  const sum = CLAIM_KINDS.reduce((all, kind) => all + coverage[kind], coverage.unclaimed);
  if (sum !== characters) throw new Mismatch(`Σ = ${sum}`, `Σ = ${characters}`).within('coverage');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Mismatch(error instanceof Error ? error.message : String(error), 'JSON');
  }
}

/**
 * Reads a document that was extracted before. All of it is looked at, so that whatever takes a document can rely
 * on it; fields that the format does not have are left out.
 *
 * @param text what `<stem>.json` holds
 * @throws {Problem} `input-not-extracted` for what is no JSON, not of this format, or damaged
 */
export function parseDocument(text: string): ProgressDocument {
  try {
    const document = toDocument(parseJson(text));
    expectReferences(document);
    expectAccount(document);
    return document;
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    const { path, found, expected } = error;
    throw new Problem('input-not-extracted', { found: path === '' ? found : `${path}: ${found}`, expected });
  }
}
