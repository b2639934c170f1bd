import type { Language, Message } from '../../model.js';
import { asString, type Text } from '../files.js';
import { mapTexts } from './packed.js';
import type { Extracted, Result } from './result.js';
import { bytesOf } from './store.js';

/** A text of an entry, by its number. */
type Numbered = number;

/** The first line of an entry, in JSON: a result with numbers for its texts. */
interface Head {
  /** Identifies the stem and settings that the files' texts were made with. */
  readonly making: string;
  /** The lengths of the texts in bytes. */
  readonly lengths: readonly number[];
  /** The numbers of the messages in each language, as JSON. */
  readonly messages: Readonly<Partial<Record<Language, Numbered>>>;
  readonly result: unknown;
}

/** A result as the content of an entry. */
export function toEntry(result: Result, making: string): Uint8Array[] {
  const texts: Uint8Array[] = [];
  const numbers = new Map<Text, Numbered>();
  const numberOf = (text: Text): Numbered => {
    const number = numbers.get(text) ?? texts.push(bytesOf(text)) - 1;
    numbers.set(text, number);
    return number;
  };
  const messages: Partial<Record<Language, Numbered>> = {};
  if (result.kind === 'extracted')
    for (const [language, list] of Object.entries(result.messages))
      messages[language as Language] = numberOf(JSON.stringify(list));
  const numbered =
    result.kind === 'failed' ? result : { ...mapTexts(result, numberOf), document: null, messages: {} };
  const head: Head = { making, lengths: texts.map(({ length }) => length), messages, result: numbered };
  return [bytesOf(`${JSON.stringify(head)}\n`), ...texts];
}

/** What an entry holds. */
export interface StoredEntry {
  readonly making: string;
  readonly result: Result;
}

const NEWLINE = 10;

/** @param shown the languages of the messages that are read */
export function fromEntry(content: Buffer, shown: readonly Language[]): StoredEntry {
  const end = content.indexOf(NEWLINE);
  const head: Head = JSON.parse(content.toString('utf8', 0, end));
  let at = end + 1;
  const texts = head.lengths.map((length) => {
    at += length;
    return content.subarray(at - length, at);
  });
  if (!isExtracted(head.result)) return { making: head.making, result: head.result as Result };
  const textOf = (number: Numbered): Text => texts[number] ?? '';
  const messages: Partial<Record<Language, readonly Message[]>> = {};
  for (const language of shown)
    messages[language] = JSON.parse(asString(textOf(head.messages[language] ?? 0))) as Message[];
  const result: Extracted = { ...mapTexts(head.result, textOf), messages, isReused: true };
  return { making: head.making, result };
}

const isExtracted = (result: unknown): result is Extracted<Numbered> =>
  typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'extracted';
