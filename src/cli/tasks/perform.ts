import type { Lexicon } from '../../lexicon/index.js';
import type { Language, Message, ProgressDocument, RuleId } from '../../model.js';
import { type Explained, isLarge } from '../../pipeline.js';
import { toJsonParts } from '../../write/json.js';
import { type TextMaker, writersOf } from '../document-writers.js';
import { createExtractor, type InputContent } from '../extraction.js';
import { collectGarbage } from '../flags.js';
import { type DocumentCounts, type Extracted, failed, type Result } from './result.js';
import type { Settings } from './settings.js';

/** One document to be done. */
export interface Task extends InputContent {
  /** The stem of its files. */
  readonly stem: string;
}

/** Does a task. Never throws: what fails is a result, too. */
export type Performer = (task: Task) => Promise<Result>;

export function countsOf({ sections, items, records, messages }: ProgressDocument): DocumentCounts {
  const rules = new Map<RuleId, number>();
  for (const { rule } of messages) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return {
    sections: sections.length,
    items: items.length,
    records: records.length,
    notImplemented: records.filter(({ status }) => status === 'not_implemented').length,
    rules: [...rules],
  };
}

/**
 * The only way from an input to its result, in this thread or in another.
 *
 * @param known the lexicon of the settings, if it has been made before
 */
export async function createPerformer(settings: Settings, known: Lexicon | null = null): Promise<Performer> {
  const extract = await createExtractor(settings, known);
  const make = await writersOf(settings.making);
  // As the extractor, it does not wait with the bytes in its hands, nor writes with what the document was explained from.
  return ({ stem, ...content }) =>
    extract(content)
      .then((explained) => toldIn(explained, settings))
      .then((told) => {
        if (isLarge(told)) collectGarbage();
        return extracted(told, stem, settings, make);
      })
      .catch(failed);
}

/** What a run tells of a document, and what its files are made from. */
interface ToldDocument extends Pick<Extracted, 'titleYear' | 'messages' | 'answered' | 'unused' | 'isText'> {
  readonly document: ProgressDocument;
  /** The transcript's. */
  readonly text: string;
}

function toldIn(
  { document, transcript, titleYear, answered, unused, messagesIn }: Explained,
  { shown }: Settings,
): ToldDocument {
  const { text, medium, isExtract = false } = transcript;
  const isText = medium === 'text' && !isExtract;
  const messages: Partial<Record<Language, readonly Message[]>> = {};
  for (const language of shown) messages[language] = messagesIn(language);
  return { titleYear, messages, answered, unused, isText, document, text };
}

function extracted(
  { document, text, isText, ...told }: ToldDocument,
  stem: string,
  { isHeld }: Settings,
  make: TextMaker,
): Extracted {
  return {
    kind: 'extracted',
    info: document.document,
    counts: countsOf(document),
    ...told,
    ...make(document, { stem, transcript: text, isText }),
    document,
    json: null,
    transcript: isHeld ? text : null,
    isText,
    key: null,
    isReused: false,
  };
}

/** A result that leaves this thread or the memory: with the document as text. */
export function portable(result: Result, { making: { outputs, onlyRecords }, isHeld }: Settings): Result {
  if (result.kind === 'failed' || result.document === null) return result;
  const { document } = result;
  // The JSON of the outputs, if they have it, is the document as a text.
  const written = !onlyRecords && outputs[0] === 'json' ? result.files[0] : null;
  return { ...result, document: null, json: isHeld ? (written ?? [...toJsonParts(document)]) : null };
}
