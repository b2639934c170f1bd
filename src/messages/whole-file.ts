import type { Language, Message } from '../model.js';
import { ruleOf } from './catalogue.js';
import type { InputError } from './input-error.js';
import { sentence } from './render.js';

/** A message on a file as a whole. */
export interface WholeFileMessage {
  /** The path as messages show it. */
  readonly file: string;
  readonly message: Message;
}

/** What is wrong with a file, as a message on all of it. */
export function wholeFileMessage({ rule, values }: InputError, language: Language): Message {
  const message = sentence(rule, values, language);
  const { severity } = ruleOf(rule);
  return { rule, severity, message, line: 1, column: 1, place: null, start: 0, end: 0 };
}
