import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DocumentCorrection, parseCorrections, withCorrections } from '../document/corrected.js';
import { InputError } from '../messages/input-error.js';
import type { ProgressDocument } from '../model.js';
import { type Arguments, UsageError } from './arguments.js';
import type { Reporter } from './reporter.js';
import { CORRECTIONS_NAME } from './walk.js';
import { readWords } from './words.js';

interface KnownCorrection {
  /** The file that holds it. */
  readonly file: string;
  /** Whether its document is expected among the inputs. */
  readonly isExpected: boolean;
  readonly correction: DocumentCorrection;
}

/** A person's corrections, and which of them have been applied. */
export class Corrections {
  readonly #used = new Set<DocumentCorrection>();

  constructor(readonly all: readonly KnownCorrection[]) {}

  apply(document: ProgressDocument): ProgressDocument {
    this.use(document.document.sha256);
    return withCorrections(
      document,
      this.all.map(({ correction }) => correction),
    );
  }

  /** Notes that the corrections of a document are used. */
  use(document: string): void {
    for (const { correction } of this.all) if (correction.sha256 === document) this.#used.add(correction);
  }

  /** Reports corrections of documents that were not read, or have other bytes now. */
  tellUnused(reporter: Reporter): void {
    for (const { file, isExpected, correction } of this.all)
      if (isExpected && !this.#used.has(correction))
        reporter.say(file, new InputError('correction-unused', { file: correction.file }));
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
interface CorrectionsFile {
  readonly path: string;
  /** Whether its documents are meant to be inputs, so that unused corrections are reported. */
  readonly isWhole: boolean;
}

/** The files of corrections: the one that is named, or else those in the inputs' folders. */
function filesOf({ corrections, inputs }: Arguments): CorrectionsFile[] {
  if (corrections !== null) return [{ path: corrections, isWhole: true }];
  const found = new Map<string, CorrectionsFile>();
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
      for (const correction of parseCorrections(await readWords(path)))
        all.push({ file: path, isExpected: isWhole, correction });
    } catch (error) {
      throw new UsageError(`--corrections ${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return new Corrections(all);
}
