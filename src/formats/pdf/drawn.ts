import type { Area } from './geometry.js';

/** The direction in which a text runs, in degrees clockwise from left to right. */
export type Direction = 0 | 90 | 180 | 270;

/** Stands for a character of which the file does not say which it is. */
export const UNKNOWN_CHARACTER = '\ufffd';

/** A character as a page shows it. */
export interface Glyph {
  /** U+FFFD where the file does not say which character it is. */
  readonly text: string;
  /** As wide as the character goes on, as high as its size. */
  readonly area: Area;
  readonly size: number;
  readonly direction: Direction;
  /** Whether its font is for lines that run from top to bottom. */
  readonly isVertical: boolean;
  /** What is cut off by the page or a frame lies outside of it. */
  readonly clip: Area;
  readonly paint: Paint;
}

/** How something is painted. */
export interface Paint {
  /** `#rrggbb`; null for a pattern. */
  readonly color: string | null;
  /** Later ones cover earlier ones. */
  readonly order: number;
  /** 0 is invisible, 1 hides what is below. */
  readonly opacity: number;
}

/** A straight line that is level or upright. */
export interface Stroke {
  readonly area: Area;
  readonly thickness: number;
  readonly paint: Paint;
}

/** A filled rectangle. */
export interface Fill {
  readonly area: Area;
  readonly paint: Paint;
}

/** A page as it is shown, with /Rotate done. */
export interface DrawnPage {
  /** Counted from 1. */
  readonly number: number;
  readonly area: Area;
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Area[];
}

/** The size of a page as it is shown, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A picture of a page: an `ImageBitmap`. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  close(): void;
}
