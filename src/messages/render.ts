import { VFileMessage } from 'vfile-message';
import type { Language, Message, RuleId, Severity } from '../model.js';
import { ruleOf } from './catalogue.js';
import { ROLE_LABELS } from './role-labels.js';
import { valueWords } from './value-words.js';
import { visible } from './visible.js';

/** A rule's sentence, filled with values, on one line. The compiler checks the values where a rule is raised. */
export function sentence(
  rule: RuleId,
  values: Readonly<Record<string, string | undefined>>,
  language: Language,
): string {
  const says = ruleOf(rule).says[language];
  let text = '';
  let done = 0;
  for (let open = says.indexOf('{'); open >= 0; open = says.indexOf('{', done)) {
    const close = says.indexOf('}', open);
    const [name = '', form] = says.slice(open + 1, close).split(':');
    text += says.slice(done, open) + shown(values[name] ?? '', form, language);
    done = close + 1;
  }
  return text + says.slice(done);
}

function shown(value: string, form: string | undefined, language: Language): string {
  if (form === 'role') return roleLabel(value, language);
  return visible(form === 'words' ? valueWords(value, language) : value);
}

const roleLabel = (role: string, language: Language) =>
  new Map(Object.entries(ROLE_LABELS)).get(role)?.[language] ?? role;

const FATAL: Readonly<Record<Severity, boolean | null>> = { error: true, warning: false, info: null };

/** A message in the form of unified's tools. */
export function toVFileMessage(message: Message, file: string): VFileMessage {
  const { line, column, start } = message;
  const place = { line, column, offset: start };
  const result = new VFileMessage(message.message, { place, ruleId: message.rule, source: 'shinchoku' });
  result.file = file;
  result.fatal = FATAL[message.severity] ?? undefined;
  return result;
}
