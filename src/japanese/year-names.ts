import type { Language } from '../model.js';
import { fromVocabulary } from '../vocabulary/index.js';

/** Eras, the latest first, each with the Latin letter that stands for it. */
const eras = fromVocabulary(({ eras: { eras: list } }) =>
  list
    .map(({ first, short, name }) => ({ first, letter: short.find((sign) => /^[A-Z]$/.test(sign)) ?? name }))
    .sort((a, b) => b.first - a.first),
);

/** A fiscal year in short, as tables head their columns: H29, R1 in Japanese, 2017 in English. */
export function shortFiscalYear(year: number, language: Language): string {
  const era = language === 'ja' ? eras().find(({ first }) => first <= year) : undefined;
  return era ? `${era.letter}${year - era.first + 1}` : String(year);
}
