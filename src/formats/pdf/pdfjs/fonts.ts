import type { WorkerFont } from './worker.js';

/** Where pdf.js's font data holds whether it is of Type 3 or vertical, and its matrix. */
const FONT_INFO = { type3At: 1, verticalAt: 2, matrixAt: 37, mask: 0b1100, isTrue: 0b1000 } as const;

/** As parts of the size; the middle dots of other scripts are narrower. */
export const FULL_ADVANCE = 0.9;
/** Japanese fonts have one shape for several dots or spaces, and programs name the first of them that they find. */
export const FULL_WIDTH_FORMS: Readonly<Record<string, string>> = {
  '·': '・',
  '‧': '・',
  '∙': '・',
  '⋅': '・',
  '\u2003': '\u3000',
};

/** What counts of a font. */
export interface FontTraits {
  /** Of the units of its widths. */
  readonly unit: number;
  readonly isVertical: boolean;
  /** Whether its codes, which are numbers of shapes, are taken for characters for want of anything better. */
  readonly isWithoutUnicode: boolean;
}

export const NO_FONT: FontTraits = { unit: 0.001, isVertical: false, isWithoutUnicode: false };

export function traitsOf({ buffer, extra }: WorkerFont): FontTraits {
  const map = extra?.toUnicode;
  const isIdentity = typeof map === 'object' && map !== null && 'firstChar' in map;
  const isWithoutUnicode = extra?.composite === true && isIdentity;
  if (!buffer) return { ...NO_FONT, isWithoutUnicode };
  const view = new DataView(buffer);
  const is = (at: number) => (view.getUint8(at) & FONT_INFO.mask) === FONT_INFO.isTrue;
  const unit = is(FONT_INFO.type3At) ? view.getFloat64(FONT_INFO.matrixAt, true) : NO_FONT.unit;
  return { unit, isVertical: is(FONT_INFO.verticalAt), isWithoutUnicode };
}

/** No shape is meant for one of these. */
export const CONTROL = /^[\p{Cc}\p{Cn}\ufffd]*$/u;
