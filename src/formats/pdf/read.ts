import { lexiconOf } from '../../lexicon/index.js';
import { InputError } from '../../messages/input-error.js';
import type { Finding, Omission, Reading } from '../../model.js';
import { TranscriptBuilder } from '../transcript-builder.js';
import { BlockWriter } from './blocks.js';
import type { PageSize } from './drawn.js';
import { withoutFurniture } from './furniture.js';
import type { Area } from './geometry.js';
import { type ReadPage, readPage } from './page.js';
import { PdfDocument } from './pdfjs/document.js';

/**
 * The sizes of a PDF's pages; null for one that cannot be read.
 *
 * @throws {InputError} for a PDF that cannot be opened
 */
export async function pageSizes(bytes: Uint8Array): Promise<(PageSize | null)[]> {
  const document = await PdfDocument.open(bytes);
  const sizes: (PageSize | null)[] = [];
  try {
    let missing = 0;
    for (let number = 1; number <= document.pageCount && missing < MOST_MISSING; number++) {
      const size = await document.pageSize(number);
      missing = size ? 0 : missing + 1;
      sizes.push(size);
    }
    return missing === MOST_MISSING ? sizes.slice(0, -MOST_MISSING) : sizes;
  } finally {
    await document.close();
  }
}

/** A PDF may say that it has any number of pages: after so many in a row that are not there, no more are looked for. */
const MOST_MISSING = 20;

/**
 * Reads a PDF.
 *
 * @throws {InputError} for one that asks for a password, is no PDF, or has no page that can be read
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { pages, damaged } = await readPages(bytes);
  const transcript = new TranscriptBuilder();
  const content = new BlockWriter(transcript, lexiconOf({})).write(withoutFurniture(pages));
  return {
    ...content,
    findings: [...content.findings, ...findingsOf(pages, damaged)],
    transcript: transcript.finish({ medium: 'pdf', omitted: pages.flatMap(omissionsOf) }),
  };
}

interface ReadPages {
  readonly pages: readonly ReadPage[];
  /** The numbers of those that cannot be read. */
  readonly damaged: readonly number[];
}

async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const document = await PdfDocument.open(bytes);
  const pages: ReadPage[] = [];
  const damaged: number[] = [];
  try {
    let missing = 0;
    for (let number = 1; number <= document.pageCount && missing < MOST_MISSING; number++) {
      const drawn = await document.page(number);
      missing = drawn ? 0 : missing + 1;
      if (drawn) pages.push(readPage(drawn, pages.at(-1)?.open));
      else damaged.push(number);
    }
    // So many in a row are no pages at all.
    if (missing === MOST_MISSING) damaged.splice(-MOST_MISSING);
  } finally {
    await document.close();
  }
  if (pages.length === 0) throw new InputError('file-damaged', { found: 'no readable page' });
  return { pages, damaged };
}

function omissionsOf({ number, area, hidden, pictures, isScanned }: ReadPage): Omission[] {
  const at = (box: Area): string => placeText(number, box);
  return [
    ...(isScanned ? [{ place: at(area), what: 'scanned-page' } as const] : []),
    ...(hidden ? [{ place: at(hidden), what: 'hidden-text' } as const] : []),
    ...pictures.map((picture) => ({ place: at(picture), what: 'picture' }) as const),
  ];
}

const placeText = (page: number, { left, top, right, bottom }: Area) =>
  `p.${page} [${[left, top, right, bottom].map((edge) => edge.toFixed(1)).join(', ')}]`;

function findingsOf(pages: readonly ReadPage[], damaged: readonly number[]): Finding[] {
  const numbersOf = (isTold: (page: ReadPage) => boolean) =>
    ranges(pages.filter(isTold).map(({ number }) => number));
  const scanned = numbersOf(({ isScanned }) => isScanned);
  const unreadable = numbersOf(({ isUnreadable }) => isUnreadable);
  const findings: Finding[] = [];
  if (scanned !== '') findings.push({ rule: 'pdf-scanned', range: [0, 0], values: { pages: scanned } });
  if (unreadable !== '')
    findings.push({ rule: 'pdf-text-unreadable', range: [0, 0], values: { pages: unreadable } });
  const cut = numbersOf(({ isCut }) => isCut);
  if (cut !== '') findings.push({ rule: 'pdf-text-cut', range: [0, 0], values: { pages: cut } });
  if (damaged.length > 0)
    findings.push({ rule: 'pdf-page-damaged', range: [0, 0], values: { pages: ranges(damaged) } });
  return findings;
}

/** Numbers in a row as one range: 1, 3-5. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
