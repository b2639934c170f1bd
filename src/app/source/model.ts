/** What the worker tells the page of a document, to show it beside its records. All of it can be cloned. */

import type { Medium, Omission } from '../../model.js';
import { CLAIM_KIND_VALUES } from '../../schema/generated/values.js';

/** What became of a character: the kinds of the ledger, and what nothing has claimed. */
export const FATES = [...CLAIM_KIND_VALUES, 'unclaimed'] as const;

export type Fate = (typeof FATES)[number];

/** The parts of a record that are marked each by itself. A part's number is its place here; 0 is the rest of it. */
export const MARKED_PARTS = ['rest', 'activity', 'fiscal_years', 'departments'] as const;

/** No record. */
export const NO_RECORD = -1;

/** What became of the characters of a transcript, and what of them belongs to records. */
export interface SourceMarks {
  /** Where each piece begins, and at last where the transcript ends: all pieces together are the transcript. */
  readonly starts: Uint32Array;
  /** For each piece the place of its fate in `FATES`. */
  readonly fates: Uint8Array;
  /** For each piece the index of its record in the document, or `NO_RECORD`. */
  readonly records: Int32Array;
  /** For each piece the part of the record. */
  readonly parts: Uint8Array;
  /** The start and end of each record, in the document's order. */
  readonly ranges: Uint32Array;
  /** Characters of each fate, as the document's coverage counts them. */
  readonly counts: Readonly<Record<Fate, number>>;
}

/** Where lines and cells of a text stand in its transcript. */
export interface FlowModel {
  /** Start and end of each segment. */
  readonly segments: Uint32Array;
  /** What segments look like that stand otherwise in the transcript, as `&amp;` does, by their numbers. */
  readonly shown: ReadonlyMap<number, string>;
  /** The first segment of each line, and the number of all. */
  readonly lines: Uint32Array;
  /** For each cell its row, column, row span, column span, first line, the line behind its last, and its offset. */
  readonly cells: Uint32Array;
  readonly parts: readonly FlowPart[];
}

/** How many numbers describe a cell. */
export const CELL_FIELDS = 7;

export type FlowPart =
  | {
      readonly kind: 'heading' | 'prose' | 'laid-out' | 'furniture' | 'stray';
      /** Of a heading: 1 to 6. */
      readonly depth: number;
      /** The first line, and the one behind the last. */
      readonly from: number;
      readonly to: number;
    }
  | FlowTable;

export interface FlowTable {
  readonly kind: 'table';
  /** The first cell, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** How wide each column is, in full-width characters. */
  readonly widths: readonly number[];
}

/** A sheet of a workbook. */
export interface SheetModel {
  readonly name: string;
  /** The numbers of the rows and columns that are shown, counted from 0. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  /** How wide each column shown is, in full-width characters. */
  readonly widths: readonly number[];
  /**
   * For each cell the places of its row and column among those shown, its row span and column span, and the start and
   * end of its text.
   */
  readonly cells: Uint32Array;
  /** The name itself, comments and text boxes: start and end of each. */
  readonly notes: Uint32Array;
}

/** A page of a PDF. Sizes are in points. */
export interface PageModel {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Start and end of each of its lines. */
  readonly lines: Uint32Array;
  /** Cells without text: for each its offset, left, top, right and bottom. */
  readonly blanks: readonly number[];
}

/** Numbers for each box: left, top, right and bottom. */
export const BOX_EDGES = 4;

export interface PagesModel {
  readonly pages: readonly PageModel[];
  /** Left, top, right and bottom of each unit of the transcript; NaN for what stands in no place. */
  readonly boxes: Float32Array;
}

/** A document as it is, beside its records. Offsets count in the transcript. */
export interface SourceModel {
  readonly text: string;
  readonly medium: Medium;
  /** Parts of the file that are not in the text. */
  readonly omitted: readonly Omission[];
  readonly marks: SourceMarks;
  /** One of these is there, as is fit for the file; each can also be shown as its bare text. */
  readonly flow: FlowModel | null;
  readonly sheets: readonly SheetModel[] | null;
  readonly pages: PagesModel | null;
}

/** A range of the transcript. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}
