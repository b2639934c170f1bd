import type { CorrectionsFile, Language } from '../../model.js';
import type { Profile } from '../../pipeline.js';
import type { Arguments } from '../arguments.js';
import { writesKind } from '../commands.js';
import type { Known } from '../known.js';
import { outputsFor } from '../outputs.js';
import { readProfile } from '../profile.js';

/** What the extraction of every document depends on, with the content of the files that options name. */
export interface ExtractionSettings {
  readonly encoding: string | null;
  /** The language of the messages in documents. */
  readonly language: Language;
  readonly columns: string | null;
  readonly profile: Profile | null;
  /** Words that are added to the lexicon, or null. */
  readonly words: unknown;
  readonly dictionary: boolean;
  /** All of a person's corrections, for any of them may hold in any document: they are found by their texts. Or null. */
  readonly corrections: CorrectionsFile | null;
}

/** What the texts of every document's files depend on. */
export interface MakingSettings {
  /** The names of the outputs. */
  readonly outputs: readonly string[];
  readonly onlyRecords: boolean;
  readonly headings: Language;
}

/** What a run asks of its documents: plain data, which crosses threads, files and machines. */
export interface Settings {
  readonly extraction: ExtractionSettings;
  readonly making: MakingSettings;
  /** The languages in which messages are shown. */
  readonly shown: readonly Language[];
  /** Whether the run needs its documents again when all are done. */
  readonly isHeld: boolean;
  /** The profile to which answers are added, so that each document depends on those before it; or null. */
  readonly growingProfile: string | null;
}

const ALL_LANGUAGES: readonly Language[] = ['ja', 'en'];

/** The outputs of a document that a command line asks for. */
function makingOf({ command, output, outputs, onlyRecords, headings }: Arguments): MakingSettings {
  if (!writesKind(command, 'documents')) return { outputs: [], onlyRecords: false, headings };
  return output === '-'
    ? { outputs: ['json'], onlyRecords: false, headings }
    : { outputs, onlyRecords, headings };
}

/** Whether a run compares editions. */
export function compares(args: Arguments): boolean {
  const writes = outputsFor(args).some(
    (chosen) =>
      chosen.comparisons || chosen.timelines || chosen.audits || chosen.overview || chosen.holdsChanges,
  );
  return writesKind(args.command, 'overview') && args.output !== '-' && writes;
}

/** Whether a run has outputs of all documents. */
export function looksOver(args: Arguments): boolean {
  const writes = writesKind(args.command, 'collection') && args.output !== '-';
  return (writes && outputsFor(args).some(({ collection }) => collection)) || compares(args);
}

/** @param shown the language of messages, or null if it is not known yet */
export async function settingsOf(
  args: Arguments,
  { words, corrections }: Known,
  shown: Language | null,
): Promise<Settings> {
  const { command, encoding, columns, language, dictionary, profile, cache } = args;
  return {
    extraction: {
      encoding,
      language: language ?? 'ja',
      columns,
      profile: columns === null && profile === null ? null : await readProfile(args),
      words,
      // Messages need no dictionary, but what is kept serves other commands.
      dictionary: dictionary && (command !== 'check' || cache !== null),
      corrections: corrections.file,
    },
    making: makingOf(args),
    shown: shown === null ? ALL_LANGUAGES : [shown],
    // A report for editors needs the text to say where a message ends.
    isHeld: looksOver(args) || args.report === 'sarif',
    growingProfile: columns === null ? null : profile,
  };
}
