import { RADICALS } from '../../src/text/radicals.js';

/** What extraction from a PDF or a conversion does to a text. */
export interface Damage {
  readonly name: string;
  readonly damage: (text: string) => string;
}

const RADICAL_OF = new Map(
  [...RADICALS]
    .filter(([, ideograph]) => ideograph.length === 1)
    .map(([radical, ideograph]) => [ideograph, radical]),
);

const KATAKANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォッャュョー。「」、・';
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｯｬｭｮｰ｡｢｣､･';

export const DAMAGES: readonly Damage[] = [
  {
    name: 'radicals for ideographs',
    damage: (text) => [...text].map((c) => RADICAL_OF.get(c) ?? c).join(''),
  },
  {
    name: 'half-width kana',
    damage: (text) =>
      [...text.normalize('NFD')]
        .map((c) =>
          KATAKANA.includes(c)
            ? HALF.charAt(KATAKANA.indexOf(c))
            : c === '\u3099'
              ? 'ﾞ'
              : c === '\u309a'
                ? 'ﾟ'
                : c,
        )
        .join(''),
  },
  { name: 'combining marks', damage: (text) => text.normalize('NFD') },
  {
    name: 'full-width digits and brackets',
    damage: (text) =>
      text.replace(/(?<=平成|令和|～|、)[0-9]+(?=年度|～|、)/g, (digits) =>
        [...digits].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
      ),
  },
  { name: 'soft hyphens', damage: (text) => text.replace(/(?<=[一-龠])(?=[ぁ-ん])/g, '\u00ad') },
  {
    name: 'stray spaces inside words',
    damage: (text) => text.replace(/(?<=[一-龠]{2})(?=を|に関する)/g, ' '),
  },
  {
    name: 'phrases doubled by a bold overlay',
    damage: (text) =>
      text
        .replace(/具体的な事業|担当課(?=[\t<|, ])|事業名|実施したこと/g, '$&$&')
        .replace(/・未実施/g, '・未実施・未実施')
        .replace(/・第[0-9]+次[^<\n"]*?年度\)【[^】]*】/g, '$&$&'),
  },
  { name: 'dash look-alikes', damage: (text) => text.replace(/ー/g, '－') },
  { name: 'wave dash look-alikes', damage: (text) => text.replace(/～/g, '〜') },
];
