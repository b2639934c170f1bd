import type { ProgressRecord } from '../../model.js';
import type { OpenDocument } from '../protocol.js';
import type { Session } from './session.js';

/** The record that is shown in detail, and how to go on from it. */
export interface ShownRecord {
  readonly opened: OpenDocument;
  readonly record: ProgressRecord;
  /** Gives access to the worker, to all documents and to `answer`. */
  readonly session: Session;
  /** Selects another record of the same document. */
  readonly go: (id: string) => void;
}

/** Fills a place for a record. What it gives is called before the place is filled again. */
export type FillPlace = (place: HTMLElement, shown: ShownRecord) => () => void;

/** Leaves a place empty. */
const leaveEmpty: FillPlace = (place) => {
  place.hidden = true;
  return () => {};
};

/** The source beside the record: the document as it is, with the record marked. */
export const fillSourcePlace: FillPlace = leaveEmpty;

/** The form with which a person sets the record right. */
export const fillEditingPlace: FillPlace = leaveEmpty;

/** The questions about what the program was unsure of, above the messages. */
export const fillQuestionsPlace = (place: HTMLElement, _session: Session): void => {
  place.hidden = true;
};
