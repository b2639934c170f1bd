/** What a cell's text is: a number, a number with something about it, a year, a letter that machines differ on. */

/** A number as a program reads it. */
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const DIGITS_WITH_COMMAS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** A short word behind a number, which is no date and no name: 円, %, か所. */
const UNIT_BEHIND = String.raw`(?!年|月|日|時|分|秒|号|条|第|丁目|番|期|款|項)[^\d\s.,()、。\u30fb/~～-]{1,4}`;
/** On text in which full-width letters are half-width. */
const NUMBER_LIKE = new RegExp(
  `^(?:約)?[▲△+\\-−]?\\s*[¥\\\\$]?\\s*(?:${DIGITS_WITH_COMMAS}|\\(${DIGITS_WITH_COMMAS}\\))\\s*(?:${UNIT_BEHIND})?$`,
);

export const folded = (text: string) => text.normalize('NFKC').trim();

/** A number in a circle is none. */
export const hasDigit = (text: string): boolean => /[\d\uff10-\uff19]/.test(text);

export const isPlainNumber = (text: string): boolean => PLAIN_NUMBER.test(text);

/** Whether a text is a number, with or without a unit, commas and signs. */
export const isNumberLike = (text: string): boolean =>
  isPlainNumber(text) || (hasDigit(text) && NUMBER_LIKE.test(folded(text)));

/** Dates, times and numbers of several parts, which are one value. */
const DATE_OR_CODE = /^\d{2,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$|^\d{1,2}:\d{2}|^\d+(?:-\d+){2,}$/;

/** Whether a text is two or more numbers, one beside the other. */
export function areSeveralNumbers(text: string): boolean {
  const value = folded(text);
  if (isNumberLike(text) || DATE_OR_CODE.test(value)) return false;
  const parts = value.split(/[/、;\u30fb\s()]+|,(?!\d{3})/).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isNumberLike);
}

const WESTERN_YEAR = /^(?:1[89]|20|21)\d{2}$/;
export const isWesternYear = (text: string): boolean => WESTERN_YEAR.test(text.trim());

/** How a cell shows a date or a time that a workbook holds as a number. */
export const isDateText = (text: string): boolean => /\d.*[年月日時分/:.-]/.test(text) && !isNumberLike(text);

/** What stands beside a number: the sign and the unit. */
export const besideNumber = (text: string): string => folded(text).replace(/[\d.,\s▲△+−-]/g, '');

/** Whether a text is a sign and no word: -, …, ***; or the letter for what is withheld in another form. */
export const isMark = (text: string): boolean =>
  /^(?:[xχ]|[^\p{L}\p{N}%]+)$/iu.test(folded(text)) && folded(text) !== '';

const ABSENCE =
  /^(?:(?:調査|集計|確認|精査|検討)中|未(?:定|集計|回答|調査|実施|公表|把握|確定)|不(?:明|詳|定)|非(?:公表|公開)|秘匿|(?:該当|回答|実績|データ)?(?:なし|無し|無)|(?:休|中|廃)止|#[A-Z]\S*|N\/?A|NaN|null)$/i;

/** Whether a text says that there is no number. */
export const tellsAbsence = (text: string): boolean => ABSENCE.test(folded(text));

/** Letters of Japanese with white space between them: 氏 名. */
const SPACED_OUT =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}](?:[ \u3000]+[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])+$/u;
const LAYOUT_SPACE = /^[\s\u3000]|[\s\u3000]$|[\n\r\t\v\f]|[ \u3000]{2}/;

export const hasLayoutSpace = (text: string): boolean => LAYOUT_SPACE.test(text) || SPACED_OUT.test(text);

/** A formula as a text file may hold it. */
export const isFormulaText = (text: string): boolean => /^=\s*[A-Za-z(+\-\d"$@]/.test(text);

/** The marks that the ministry allows among numbers. */
export const isAllowedMark = (text: string): boolean => /^(?:X|\*\*\*)$/.test(text.trim());

/** The first and last bytes of the rows of JIS X 0208 in Shift_JIS; between them are rows that vendors have filled. */
const STANDARD_LEADS = [[0x81, 0x84], [0x88, 0x9f], [0xe0, 0xea]] as const; // biome-ignore format: ranges
/** Signs of the standard that Unicode has twice, in the form that the decoder does not give. */
const SAME_SIGNS = '〜−‖—¢£¬\u00a5\u203e';

function standardCharacters(): ReadonlySet<string> {
  const found = new Set<string>(SAME_SIGNS);
  for (let code = 0; code < 0x80; code++) found.add(String.fromCharCode(code));
  for (let code = 0xff61; code <= 0xff9f; code++) found.add(String.fromCharCode(code));
  const decoder = new TextDecoder('shift_jis');
  for (const [first, last] of STANDARD_LEADS) {
    for (let lead = first; lead <= last; lead++)
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const text = decoder.decode(new Uint8Array([lead, trail]));
        if (text.length === 1 && text !== '\ufffd') found.add(text);
      }
  }
  return found;
}

/** The characters on which all machines agree: those of ASCII, JIS X 0201 and JIS X 0208. */
export const STANDARD_CHARACTERS = standardCharacters();
