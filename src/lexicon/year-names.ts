import type { Language } from '../model.js';
import { eraOfYear } from './eras.js';

const LETTER = /^[A-Z]$/;

/** A fiscal year in short, as tables head their columns: H29, R1 in Japanese, 2017 in English. */
export function shortFiscalYear(year: number, language: Language): string {
  const era = language === 'ja' ? eraOfYear(year) : null;
  if (era === null) return String(year);
  return `${era.short.find((sign) => LETTER.test(sign)) ?? era.name}${year - era.first + 1}`;
}
