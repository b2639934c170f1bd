/** What the worker uses of this room. The page uses `view/show-source.ts` and the types of `model.ts`. */

export type { Bitmap } from '../../formats/pdf/drawn.js';
export { PdfPainter } from '../../formats/pdf/pdfjs/painter.js';
export { type Accounted, sourceMarks } from './marks.js';
export type { SourceMarks, SourceModel, SourceRange } from './model.js';
export { sourceModel } from './source-model.js';
