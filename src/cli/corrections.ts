import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CORRECTIONS_NAME } from '../formats/input.js';
import { InputError } from '../messages/input-error.js';
import type { CorrectionEntry, CorrectionsFile, DocumentInfo, ProgressDocument } from '../model.js';
import {
  CORRECTIONS_FORMAT,
  CorrectionUse,
  documentCorrected,
  parseCorrections,
  type UnusedCorrection,
} from '../pipeline.js';
import { excerpt } from '../text/excerpt.js';
import type { Arguments } from './arguments.js';
import { optionFileError } from './option-files.js';
import type { Reporter } from './reporter.js';
import { readWords } from './words.js';

interface KnownCorrection {
  /** The file that holds it. */
  readonly file: string;
  /** Whether its document is expected among the inputs. */
  readonly isExpected: boolean;
  readonly entry: CorrectionEntry;
}

/** How much of a corrected text a message quotes, in units. */
const QUOTED_TEXT = 40;

/** A person's corrections, and which of them have been applied. */
export class Corrections {
  readonly #use: CorrectionUse;

  constructor(readonly all: readonly KnownCorrection[]) {
    this.#use = new CorrectionUse(all.map(({ entry }) => entry));
  }

  /** All of them as one file; null if there are none. */
  get file(): CorrectionsFile | null {
    if (this.all.length === 0) return null;
    return { format: CORRECTIONS_FORMAT, corrections: this.all.map(({ entry }) => entry) };
  }

  /** Notes which corrections a document has used, wherever and whenever it was extracted with them. */
  note(info: DocumentInfo, unused: readonly UnusedCorrection[]): void {
    this.#use.note(info, unused);
  }

  /** Sets the title and date of an extracted document, whose other corrections are in it. */
  apply(document: ProgressDocument): ProgressDocument {
    this.#use.noteExtracted(document.document);
    return documentCorrected(
      document,
      this.all.map(({ entry }) => entry),
    );
  }

  /** Reports corrections that no document has used. Those of documents that nobody has named are not missed. */
  tellUnused(reporter: Reporter): void {
    for (const [index, { file, isExpected, entry }] of this.all.entries()) {
      const reason = this.#use.reasonOf(index);
      const isMissed = isExpected || this.#use.hasMet(index);
      if (reason === null || !isMissed) continue;
      const text = excerpt(entry.at?.text || Object.keys(entry.set ?? {}).join('、'), QUOTED_TEXT);
      const values = { file: entry.file, text, reason: `correction ${reason}` };
      reporter.say(file, new InputError('correction-unused', values));
    }
  }
}

/** What there is at a path; nothing where that cannot be told. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A file of corrections. */
interface CorrectionsPath {
  readonly path: string;
  /** Whether its documents are meant to be inputs, so that unused corrections are reported. */
  readonly isWhole: boolean;
}

/** The files of corrections: the one that is named, or else those in the inputs' folders. */
function filesOf({ corrections, inputs }: Arguments): CorrectionsPath[] {
  if (corrections !== null) return [{ path: corrections, isWhole: true }];
  const found = new Map<string, CorrectionsPath>();
  for (const input of inputs) {
    const isWhole = statOf(input)?.isDirectory() ?? false;
    const path = join(isWhole ? input : dirname(input), CORRECTIONS_NAME);
    if (statOf(path)?.isFile() && (isWhole || !found.has(path))) found.set(path, { path, isWhole });
  }
  return [...found.values()];
}

/** @throws {UsageError} for a file that is missing, not JSON, or of another shape */
export async function readCorrections(args: Arguments): Promise<Corrections> {
  const all: KnownCorrection[] = [];
  for (const { path, isWhole } of filesOf(args)) {
    try {
      for (const entry of parseCorrections(await readWords(path)).corrections)
        all.push({ file: path, isExpected: isWhole, entry });
    } catch (error) {
      throw optionFileError('--corrections', path, error);
    }
  }
  return new Corrections(all);
}
