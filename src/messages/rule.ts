import type { Language, Severity } from '../model.js';

/** A rule: what it looks at, what it says, and a document that shows it. */
export interface Rule {
  readonly severity: Severity;
  /** What it is about, in a few words. */
  readonly title: Readonly<Record<Language, string>>;
  /** What the rule says, `{name}` standing for what was found. */
  readonly says: Readonly<Record<Language, string>>;
  /** Why a reader should care. */
  readonly why: Readonly<Record<Language, string>>;
  /** A document (tab-separated) for which the rule speaks; only rules on documents have one. */
  readonly example?: string;
  /** Two editions for which the rule speaks, the older first; only rules on editions have them. */
  readonly editions?: readonly [old: string, newer: string];
}
