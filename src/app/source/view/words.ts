import type { OmissionKind } from '../../../model.js';
import { element } from '../../../report/page/rows.js';
import { CLAIM_KIND_LABELS } from '../../../schema/generated/labels.js';
import type { Fate } from '../model.js';

/** Words in both languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

export const FATE_WORDS: Readonly<Record<Fate, Words>> = {
  ...CLAIM_KIND_LABELS,
  unclaimed: { ja: '読み取れなかった文字', en: 'unclaimed' },
};

export const OMISSION_WORDS: Readonly<Record<OmissionKind, Words>> = {
  'hidden-sheet': { ja: '非表示のシート', en: 'hidden sheet' },
  'hidden-row': { ja: '非表示の行', en: 'hidden rows' },
  'hidden-column': { ja: '非表示の列', en: 'hidden columns' },
  'hidden-text': { ja: '隠し文字', en: 'hidden text' },
  picture: { ja: '画像', en: 'picture' },
  'scanned-page': { ja: '画像だけのページ', en: 'scanned page' },
  'deleted-text': { ja: '変更履歴で削除された文字', en: 'deleted text' },
};

/** Words of which the page's style sheet shows those of its language. */
export function spoken({ ja, en }: Words): HTMLElement[] {
  const japanese = element('span', 'only-ja', ja);
  japanese.lang = 'ja';
  const english = element('span', 'only-en', en);
  english.lang = 'en';
  return [japanese, english];
}

/** A button with words. */
export function button(className: string, words: Words, press: () => void): HTMLButtonElement {
  const made = element('button', className, ...spoken(words));
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
