import type { ProgressDocument } from '../src/model.js';

/** A document as the cases' `expected.json` write it: a line for each thing, its fields in a fixed order. */
export function brief(document: ProgressDocument) {
  const { sha256: _, file: __, encoding: ___, medium: ____, legend: _____, ...info } = document.document;
  return {
    document: info,
    sections: document.sections.map((s) => [s.id, s.level, s.title, s.pages, s.description]),
    items: document.items.map((i) => [i.id, i.label, i.title, i.details, i.departments, i.departments_basis]),
    columns: document.items.map((i) => [i.id, { ...i.columns }]),
    records: document.records.map((r) => [
      r.id,
      r.activity,
      r.status,
      r.fiscal_years,
      r.fiscal_years_text,
      r.departments,
      r.source.line,
    ]),
    basis: document.records.map((r) => [
      r.id,
      r.activity,
      r.activity_basis,
      r.status,
      r.status_basis,
      r.fiscal_years,
      r.fiscal_years_basis,
      r.mark,
    ]),
    notes: document.notes.map((n) => [n.section, n.text]),
  };
}

/** Messages as the cases' `messages.txt` write them: line and rule. */
export const briefMessages = (document: ProgressDocument) =>
  document.messages.map(({ line, rule }) => `${line} ${rule}`);

/** `characters: null` in a case: the number is not what the case is about. */
export function withoutNulls(found: unknown, expected: unknown): unknown {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return found;
  const { characters } = expected as { characters?: unknown };
  return characters === null ? { ...found, characters: null } : found;
}
