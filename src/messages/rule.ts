import type { Language, Severity } from '../model.js';

/** A rule: its subject, its sentences, and an example that is also its test. */
export interface Rule {
  readonly severity: Severity;
  /** The subject, in a few words. */
  readonly title: Readonly<Record<Language, string>>;
  /** The sentence. `{text}` stands for the value `text`, `{role:role}` for the name of a column role,
   * `{reason:words}` for the words that a code stands for. */
  readonly says: Readonly<Record<Language, string>>;
  /** The same for readers of a page, who give no options to a command; missing if `says` names none. */
  readonly saysOnPage?: Readonly<Record<Language, string>>;
  /** Why it matters to a reader. */
  readonly why: Readonly<Record<Language, string>>;
  /** A tab-separated document that raises the rule. Only rules on documents have one. */
  readonly example?: string;
  /** Two editions that raise the rule, the older first. Only rules on editions have them. */
  readonly editions?: readonly [old: string, newer: string];
}
