import type { Language } from '../../model.js';
import type { PageData } from '../page-data.js';
import { all } from './dom.js';

const root = document.documentElement;

const isLanguage = (name: string | null): name is Language => name === 'ja' || name === 'en';

/** The language that the page speaks now. */
export const language = (): Language => (isLanguage(root.lang) ? root.lang : 'ja');

/** The language that the page was written in. */
const written = language();

/** The language that an address asks for. */
export const languageFor = (state: URLSearchParams): Language => {
  const asked = state.get('lang');
  return isLanguage(asked) ? asked : written;
};

/** Puts every word and year of the page into a language. */
export function speak(name: Language, { words, years }: PageData): void {
  root.lang = name;
  for (const element of all('[data-t]'))
    element.textContent = words[element.dataset.t ?? '']?.[name] ?? element.textContent;
  for (const element of all('[data-y]')) {
    const year = element.dataset.y ?? '';
    element.textContent = years[year]?.[name] ?? year;
  }
}
