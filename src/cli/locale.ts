import type { Language } from '../model.js';

/** The language that a terminal's user has set, as programs on their system read it. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const locale = set || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ja/i.test(locale) ? 'ja' : 'en';
}
