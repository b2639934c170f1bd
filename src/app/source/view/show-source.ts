import type { SourceMarks, SourceModel, SourceRange } from '../model.js';
import type { DrawPage } from './page-view.js';
import { SourceView } from './source-view.js';

/** What a person does in the source. Ranges count in the transcript. */
export interface SourceEvents {
  /** A record's mark was clicked, or a person went to it. */
  pick(range: SourceRange): void;
  /** Text was selected. */
  select(range: SourceRange): void;
  /** Gives a picture of a page of a PDF; without it the text is shown alone. */
  readonly drawPage?: DrawPage;
}

/** A document that is shown. */
export interface ShownSource {
  /** Scrolls to a range and marks it. */
  show(range: SourceRange): void;
  /** Colours what became of every character. */
  fates(on: boolean): void;
  /** Shows the marks that corrections have changed; what is scrolled and selected stays. */
  update(marks: SourceMarks): void;
  close(): void;
}

/** Shows a document as it is, with its records marked, and fills the container. */
export function showSource(container: HTMLElement, model: SourceModel, on: SourceEvents): ShownSource {
  return new SourceView(container, model, on);
}
