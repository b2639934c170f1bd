import type { Language } from '../../model.js';
import type { PageData } from '../page-data.js';
import { all } from './dom.js';

const root = document.documentElement;

const isLanguage = (name: string | null): name is Language => name === 'ja' || name === 'en';

/** What a page can say in both languages. */
export type PageWords = Pick<PageData, 'words' | 'years'>;

/** The page's current language. */
export const language = (): Language => (isLanguage(root.lang) ? root.lang : 'ja');

/** The page's initial language. */
const written = language();

/** The language in an address. */
export const languageFor = (state: URLSearchParams): Language => {
  const asked = state.get('lang');
  return isLanguage(asked) ? asked : written;
};

/** The name of a fiscal year in the page's language. */
const yearName = (year: string, { years }: PageWords, name: Language): string =>
  Object.hasOwn(years, year) ? (years[year]?.[name] ?? year) : year;

/** The same year by the other calendar. */
const yearTitle = (year: string, data: PageWords): string =>
  language() === 'ja' ? `${year}年度` : yearName(year, data, 'ja');

/** A fiscal year, with the other calendar's name for it. */
export function yearElement(year: number, data: PageData): HTMLElement {
  const made = document.createElement('span');
  made.dataset.y = String(year);
  nameYear(made, data);
  return made;
}

function nameYear(element: HTMLElement, data: PageWords): void {
  const year = element.dataset.y ?? '';
  element.textContent = yearName(year, data, language());
  element.title = yearTitle(year, data);
}

/** Translates every word and year of the page. */
export function speak(name: Language, data: PageWords): void {
  root.lang = name;
  const wordOf = (key: string | undefined) => data.words[key ?? '']?.[name];
  for (const element of all('[data-t]'))
    element.textContent = wordOf(element.dataset.t) ?? element.textContent;
  for (const element of all('[data-y]')) nameYear(element, data);
  for (const element of all('[data-placeholder]')) {
    const word = wordOf(element.dataset.placeholder);
    if (word !== undefined) element.setAttribute('placeholder', word);
  }
  for (const button of all('.switch')) button.lang = name === 'ja' ? 'en' : 'ja';
}
