import type { Plan, ProgressDocument, Transcript } from '../model.js';

/** The file that a document was read from. */
export interface SourceFile extends Pick<ProgressDocument['document'], 'file' | 'sha256'> {
  readonly transcript: Transcript;
}

export function documentInfo(
  { file, sha256, transcript }: SourceFile,
  { metadata, legend }: Pick<Plan, 'metadata' | 'legend'>,
  records: ProgressDocument['records'],
): ProgressDocument['document'] {
  const { title, date, issued, issuer, meeting, material } = metadata;
  return {
    title,
    file,
    sha256,
    medium: transcript.medium,
    encoding: transcript.encoding,
    legend: legend.entries,
    date,
    issued,
    issuer,
    meeting,
    material,
    characters: transcript.text.length,
    last_fiscal_year: lastFiscalYear(records),
  };
}

/** The latest fiscal year that any record states, or null. */
export function lastFiscalYear(records: ProgressDocument['records']): number | null {
  let last: number | null = null;
  for (const { fiscal_years } of records)
    for (const year of fiscal_years) last = Math.max(last ?? year, year);
  return last;
}

/** A document's own parts, without its account. */
export type CorrectedParts = Pick<ProgressDocument, 'document' | 'sections' | 'items' | 'records' | 'notes'>;

/** The parts of a document from what has been corrected of them. */
export function documentPart({
  info,
  sections,
  items,
  records,
  notes,
}: Omit<CorrectedParts, 'document'> & { readonly info: ProgressDocument['document'] }): CorrectedParts {
  return {
    document: { ...info, last_fiscal_year: lastFiscalYear(records) },
    sections,
    items,
    records,
    notes,
  };
}
