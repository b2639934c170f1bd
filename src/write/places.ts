import type { Place } from '../model.js';

export const PLACE_MEANING = {
  en: 'Where a person finds it in the file; of text files the line, as 12行.',
  ja: 'ファイルの中の場所。テキストでは行(12行)。',
};

/** A place as a person finds it. */
export const placeInWords = ({ place, line }: Pick<Place, 'place' | 'line'>) => place ?? `${line}行`;
