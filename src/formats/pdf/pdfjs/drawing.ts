import {
  type DrawnPage,
  type Fill,
  type Glyph,
  type Paint,
  type Stroke,
  UNKNOWN_CHARACTER,
} from '../drawn.js';
import {
  type Area,
  apply,
  heightOf,
  IDENTITY,
  intersection,
  type Matrix,
  mapArea,
  multiply,
  widthOf,
} from '../geometry.js';
import { areaOf, directionOf, grown, matrixOf, pageMatrix } from './coordinates.js';
import { CONTROL, type FontTraits, FULL_ADVANCE, FULL_WIDTH_FORMS, NO_FONT, traitsOf } from './fonts.js';
import { FILLING, OPS, STROKING } from './operators.js';
import { rectangleOf, type Subpath, subpathsOf } from './paths.js';
import type { Operators, PageInfo, WorkerFont } from './worker.js';

const BLACK = '#000000';
/** Text that is neither filled nor stroked: it may be searched, and is not seen. */
const INVISIBLE_TEXT: ReadonlySet<number> = new Set([3, 7]);
/** What is smaller in one direction than this, in points, is no picture. */
const SMALLEST_PICTURE = 8;
/** How far a line may be from level or upright, in points. */
const LEVEL = 0.5;
/** Glyphs without a box of their own stand so far above and below the line, as parts of the size. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** What `q` keeps and `Q` brings back. */
interface State {
  matrix: Matrix;
  clip: Area;
  fill: string | null;
  stroke: string | null;
  fillOpacity: number;
  strokeOpacity: number;
  lineWidth: number;
  font: FontTraits;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

interface WorkerGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

type Numbers = ArrayLike<number>;
type FormStart = readonly [matrix: Numbers | null, box: Numbers | null];
type Annotation = readonly [id: string, box: Numbers | null, transform: Numbers, matrix: Numbers];
type StateEntries = readonly (readonly [key: string, value: unknown])[];
type MarkedContent = readonly [tag: string, properties: { readonly id?: string } | null];
type FontChoice = readonly [id: string, size: number];
type Path = readonly [painting: number, data: readonly [Numbers | null], extent: Numbers | null];

/** Goes through the operators of a page and notes what they draw. */
export class Drawing {
  readonly glyphs: Glyph[] = [];
  readonly strokes: Stroke[] = [];
  readonly fills: Fill[] = [];
  readonly pictures: Area[] = [];
  readonly #area: Area;
  readonly #stack: State[] = [];
  /** What a page begins with; annotations begin with it too. */
  readonly #initial: State;
  #state: State;
  #textMatrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;
  #order = 0;
  #clipsNext = false;
  /** Of each font, which glyphs have their code for a character, and whether one of these is no character. */
  readonly #codes = new Map<FontTraits, { readonly glyphs: number[]; isNumbered: boolean }>();
  readonly #traits = new Map<string, FontTraits>();
  /** Whether each open marked content is hidden. */
  readonly #layers: boolean[] = [];
  #hiddenLayers = 0;
  /** Whether anything was drawn since the last change of place: images are left out of what pdf.js hands on. */
  #isEmpty = false;

  /** What each operator does. Those that are left out change nothing of where text and lines stand. */
  readonly #handlers: Readonly<Record<number, (values: never) => void>> = {
    [OPS.save]: () => this.#save(),
    [OPS.restore]: () => this.#restore(),
    [OPS.paintFormXObjectBegin]: (form: FormStart) => this.#beginForm(form),
    [OPS.paintFormXObjectEnd]: () => this.#restore(),
    [OPS.beginGroup]: () => this.#save(),
    [OPS.endGroup]: () => this.#restore(),
    [OPS.beginAnnotation]: (annotation: Annotation) => this.#beginAnnotation(annotation),
    [OPS.endAnnotation]: () => this.#restore(),
    [OPS.transform]: (matrix: Numbers) => this.#transform(matrix),
    [OPS.setGState]: ([entries]: [StateEntries]) => this.#setState(entries),
    [OPS.setLineWidth]: ([width]: [number]) => this.#set({ lineWidth: width }),
    [OPS.setFillRGBColor]: ([color]: [string]) => this.#set({ fill: color }),
    [OPS.setFillColorN]: () => this.#set({ fill: null }),
    [OPS.setStrokeRGBColor]: ([color]: [string]) => this.#set({ stroke: color }),
    [OPS.setStrokeColorN]: () => this.#set({ stroke: null }),
    [OPS.beginMarkedContent]: () => this.#beginContent(null),
    [OPS.beginMarkedContentProps]: (content: MarkedContent) => this.#beginContent(content),
    [OPS.endMarkedContent]: () => this.#endContent(),
    [OPS.clip]: () => this.#clipByNext(),
    [OPS.eoClip]: () => this.#clipByNext(),
    [OPS.constructPath]: (path: Path) => this.#path(path),
    [OPS.shadingFill]: () => this.#paint(null, 0),
    [OPS.paintImageXObject]: () => this.#addPicture(),
    [OPS.paintInlineImageXObject]: () => this.#addPicture(),
    [OPS.paintImageMaskXObject]: () => this.#addPicture(),
    [OPS.paintSolidColorImageMask]: () => this.#addFill(UNIT_SQUARE),
    [OPS.beginText]: () => this.#setTextMatrix(IDENTITY),
    [OPS.setCharSpacing]: ([spacing]: [number]) => this.#set({ charSpacing: spacing }),
    [OPS.setWordSpacing]: ([spacing]: [number]) => this.#set({ wordSpacing: spacing }),
    [OPS.setHScale]: ([percent]: [number]) => this.#set({ scale: percent / 100 }),
    [OPS.setLeading]: ([leading]: [number]) => this.#set({ leading }),
    [OPS.setTextRise]: ([rise]: [number]) => this.#set({ rise }),
    [OPS.setTextRenderingMode]: ([mode]: [number]) => this.#set({ renderingMode: mode }),
    [OPS.setFont]: (font: FontChoice) => this.#setFont(font),
    [OPS.moveText]: ([x, y]: [number, number]) => this.#moveText(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      this.#set({ leading: -y });
      this.#moveText(x, y);
    },
    [OPS.nextLine]: () => this.#moveText(0, -this.#state.leading),
    [OPS.setTextMatrix]: ([matrix]: [Numbers]) => this.#setTextMatrix(matrixOf(matrix)),
    [OPS.showText]: ([glyphs]: [readonly (WorkerGlyph | number | null)[]]) => this.#showText(glyphs),
  };

  constructor(
    readonly number: number,
    { view, rotate, userUnit }: PageInfo,
    readonly fonts: ReadonlyMap<string, WorkerFont>,
    readonly layersOff: ReadonlySet<string>,
  ) {
    const matrix = pageMatrix(view, rotate, userUnit);
    const [left, bottom, right, top] = view;
    this.#area = mapArea(matrix, { left, top: bottom, right, bottom: top });
    this.#initial = {
      matrix,
      clip: this.#area,
      fill: BLACK,
      stroke: BLACK,
      fillOpacity: 1,
      strokeOpacity: 1,
      lineWidth: 1,
      font: NO_FONT,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      renderingMode: 0,
    };
    this.#state = { ...this.#initial };
  }

  run({ codes, values }: Operators): DrawnPage {
    for (const [index, code] of codes.entries()) this.#handlers[code]?.((values[index] ?? []) as never);
    this.#forgetCodes();
    const { number, glyphs, strokes, fills, pictures } = this;
    return { number, area: this.#area, glyphs, strokes, fills, pictures };
  }

  #set(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }

  #clipByNext(): void {
    this.#clipsNext = true;
  }

  #save(): void {
    this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    if (this.#isEmpty) this.#addPicture();
    this.#isEmpty = false;
    const state = this.#stack.pop();
    if (state) this.#state = state;
  }

  #transform(numbers: Numbers): void {
    this.#state.matrix = multiply(this.#state.matrix, matrixOf(numbers));
    this.#isEmpty = true;
  }

  #beginForm([matrix, box]: FormStart): void {
    this.#save();
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrixOf(matrix));
    if (box) this.#clipTo(areaOf(box));
    this.#isEmpty = false;
  }

  #beginAnnotation([, rectangle, transform, matrix]: Annotation): void {
    this.#save();
    this.#state = { ...this.#initial };
    if (rectangle) this.#clipTo(areaOf(rectangle));
    this.#state.matrix = multiply(multiply(this.#state.matrix, matrixOf(transform)), matrixOf(matrix));
  }

  /** What makes up the graphics state, by its keys in the file. */
  #setState(entries: StateEntries): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.#state.fillOpacity = Number(value);
      else if (key === 'CA') this.#state.strokeOpacity = Number(value);
      else if (key === 'LW') this.#state.lineWidth = Number(value);
      else if (key === 'Font') this.#setFont(value as FontChoice);
    }
  }

  #clipTo(area: Area): void {
    const state = this.#state;
    // Nothing is seen of what lies beside the clip; the nearest edge of it stands for where it would be.
    state.clip = intersection(state.clip, mapArea(state.matrix, area)) ?? EMPTY_CLIP;
  }

  #beginContent(content: MarkedContent | null): void {
    const isHidden = content?.[0] === 'OC' && this.layersOff.has(content[1]?.id ?? '');
    this.#layers.push(isHidden);
    if (isHidden) this.#hiddenLayers++;
  }

  #endContent(): void {
    if (this.#layers.pop()) this.#hiddenLayers--;
  }

  #paint(color: string | null, opacity: number): Paint {
    this.#isEmpty = false;
    return { color, order: this.#order++, opacity: this.#hiddenLayers > 0 ? 0 : opacity };
  }

  /** An image fills the unit square of its place. */
  #addPicture(): void {
    this.#isEmpty = false;
    const picture = intersection(mapArea(this.#state.matrix, UNIT_SQUARE), this.#state.clip);
    if (picture && Math.min(widthOf(picture), heightOf(picture)) >= SMALLEST_PICTURE)
      this.pictures.push(picture);
  }

  #addFill(area: Area): void {
    const { fill, fillOpacity, matrix, clip } = this.#state;
    const visible = intersection(mapArea(matrix, area), clip);
    const paint = this.#paint(fill, fillOpacity);
    if (visible && paint.opacity > 0) this.fills.push({ area: visible, paint });
  }

  #path([painting, [data], extent]: Path): void {
    const parts = data ? subpathsOf(data) : [];
    if (FILLING.has(painting)) {
      for (const part of parts) {
        const area = rectangleOf(part);
        if (area) this.#addFill(area);
      }
      this.#isEmpty = false;
    }
    if (STROKING.has(painting)) for (const part of parts) this.#stroke(part);
    if (this.#clipsNext && extent) this.#clipTo(areaOf(extent));
    this.#clipsNext = false;
  }

  #stroke({ points, isClosed }: Subpath): void {
    const { matrix, clip, lineWidth, stroke, strokeOpacity } = this.#state;
    const thickness = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    const paint = this.#paint(stroke, strokeOpacity);
    const ends = isClosed && points[0] ? [...points, points[0]] : points;
    for (const [index, end] of ends.entries()) {
      const from = ends[index - 1];
      if (!from || !end) continue;
      const [[x0, y0], [x1, y1]] = [apply(matrix, ...from), apply(matrix, ...end)];
      if (Math.abs(x0 - x1) > LEVEL && Math.abs(y0 - y1) > LEVEL) continue;
      const line = areaOf([x0, y0, x1, y1]);
      const area = intersection(line, grown(clip, Math.max(1, thickness)));
      if (area && paint.opacity > 0) this.strokes.push({ area, thickness, paint });
    }
  }

  #setFont([name, size]: FontChoice): void {
    const font = this.fonts.get(name);
    const traits = this.#traits.get(name) ?? (font ? traitsOf(font) : NO_FONT);
    this.#traits.set(name, traits);
    this.#state.font = traits;
    this.#state.size = size;
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#lineMatrix = matrix;
  }

  #moveText(x: number, y: number): void {
    this.#setTextMatrix(multiply(this.#lineMatrix, [1, 0, 0, 1, x, y]));
  }

  #showText(glyphs: readonly (WorkerGlyph | number | null)[]): void {
    const { size, charSpacing, wordSpacing, font } = this.#state;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph * size) / 1000);
      else if (glyph !== null) {
        const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
        const length = font.isVertical
          ? ((glyph.vmetric?.[0] ?? -1000) * size) / 1000
          : glyph.width * font.unit * size;
        this.#addGlyph(this.#characterOf(glyph), length);
        this.#advance(length + spacing);
      }
    }
  }

  /** Moves on along the line: to the right, or, where the value is below zero in vertical text, downwards. */
  #advance(by: number): void {
    const { font, scale } = this.#state;
    const step: Matrix = font.isVertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0];
    this.#textMatrix = multiply(this.#textMatrix, step);
  }

  /** Where a font gives control characters for its codes, they are no characters, nor are its other codes. */
  #characterOf({ unicode, originalCharCode, width }: WorkerGlyph): string {
    const { font } = this.#state;
    if (font.isWithoutUnicode) return UNKNOWN_CHARACTER;
    const isCode = unicode === String.fromCharCode(originalCharCode & 0xffff);
    if (isCode) {
      const used = this.#codes.get(font) ?? { glyphs: [], isNumbered: false };
      this.#codes.set(font, used);
      used.glyphs.push(this.glyphs.length);
      used.isNumbered ||= CONTROL.test(unicode);
    }
    if (/^[\t\n\r]$/.test(unicode)) return ' ';
    if (CONTROL.test(unicode)) return UNKNOWN_CHARACTER;
    return width * font.unit >= FULL_ADVANCE ? (FULL_WIDTH_FORMS[unicode] ?? unicode) : unicode;
  }

  /** Takes back what the codes of fonts were taken for that turn out to be numbers of shapes. */
  #forgetCodes(): void {
    for (const { glyphs, isNumbered } of this.#codes.values()) {
      if (!isNumbered) continue;
      for (const index of glyphs) {
        const glyph = this.glyphs[index];
        if (glyph) this.glyphs[index] = { ...glyph, text: UNKNOWN_CHARACTER };
      }
    }
  }

  #addGlyph(text: string, length: number): void {
    const { size, scale, rise, fill, stroke, fillOpacity, renderingMode, clip, font } = this.#state;
    const { isVertical } = font;
    const matrix = multiply(this.#state.matrix, this.#textMatrix);
    const space = isVertical
      ? { left: -size / 2, top: length, right: size / 2, bottom: 0 }
      : { left: 0, top: rise - DESCENT * size, right: length * scale, bottom: rise + ASCENT * size };
    const isFilled = renderingMode % 4 !== 1;
    const opacity = INVISIBLE_TEXT.has(renderingMode) ? 0 : fillOpacity;
    this.glyphs.push({
      text,
      area: mapArea(matrix, space),
      size: Math.abs(size) * Math.hypot(matrix[2], matrix[3]),
      direction: directionOf(matrix, size * scale),
      isVertical,
      clip,
      paint: this.#paint(isFilled ? fill : stroke, opacity),
    });
  }
}

const UNIT_SQUARE: Area = { left: 0, top: 0, right: 1, bottom: 1 };
/** What lies in it is not seen. */
const EMPTY_CLIP: Area = { left: -1, top: -1, right: -1, bottom: -1 };
