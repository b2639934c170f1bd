import type { Language } from '../model.js';

/** The language of the user's locale, as other programs read it. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const set = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const locale = set || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ja/i.test(locale) ? 'ja' : 'en';
}
