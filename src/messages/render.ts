import { VFileMessage } from 'vfile-message';
import type { Language, Message, RuleId, Severity } from '../model.js';
import { ruleOf } from './catalogue.js';
import { visible } from './visible.js';

/** What a rule says of what was found, in a language, on one line whatever was found. */
export function sentence(rule: RuleId, values: Readonly<Record<string, string>>, language: Language): string {
  return ruleOf(rule).says[language].replace(/\{(\w+)\}/g, (_, name: string) => visible(values[name] ?? ''));
}

const FATAL: Readonly<Record<Severity, boolean | null>> = { error: true, warning: false, info: null };

/** A message as unified's tools pass it around. */
export function toVFileMessage(message: Message, file: string): VFileMessage {
  const { line, column, start } = message;
  const place = { line, column, offset: start };
  const result = new VFileMessage(message.message, { place, ruleId: message.rule, source: 'shinchoku' });
  result.file = file;
  result.fatal = FATAL[message.severity] ?? undefined;
  return result;
}
