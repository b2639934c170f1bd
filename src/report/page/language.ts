import type { Language } from '../../model.js';
import type { PageData } from '../page-data.js';
import { all } from './dom.js';

const root = document.documentElement;

const isLanguage = (name: string | null): name is Language => name === 'ja' || name === 'en';

/** The page's current language. */
export const language = (): Language => (isLanguage(root.lang) ? root.lang : 'ja');

/** The page's initial language. */
const written = language();

/** The language in an address. */
export const languageFor = (state: URLSearchParams): Language => {
  const asked = state.get('lang');
  return isLanguage(asked) ? asked : written;
};

/** Translates every word and year of the page. */
export function speak(name: Language, { words, years }: PageData): void {
  root.lang = name;
  for (const element of all('[data-t]'))
    element.textContent = words[element.dataset.t ?? '']?.[name] ?? element.textContent;
  for (const element of all('[data-y]')) {
    const year = element.dataset.y ?? '';
    element.textContent = years[year]?.[name] ?? year;
  }
}
