import type { TableRuleId } from '../model.js';
import type { Both } from '../schema/both.js';

/** A rule of the ministry's, in words. */
export interface TableRule {
  /** Its number in the ministry's paper of December 2020. */
  readonly item: string;
  readonly title: Both;
  /** What to do where it does not hold. */
  readonly advice: Both;
  /** Why a program cannot tell, and what a person looks for. */
  readonly doubt: Both;
}

const rule = (item: string, title: Both, advice: Both, doubt: Both): TableRule => ({
  item,
  title,
  advice,
  doubt,
});

const NOT_VISIBLE: Both = {
  ja: 'このファイルからは読み取れません。元のファイルを開いて確かめてください',
  en: 'the file does not show it; open the original and look',
};

/** Why a rule cannot be told of a file without a table. */
export const NO_TABLE: Both = {
  ja: '表が見当たりません。表があるなら、どこにあるかを確かめてください',
  en: 'there seems to be no table; see whether there is one',
};

/** The rules for machine-readable statistical tables of the Ministry of Internal Affairs and Communications. */
export const TABLE_RULES: Readonly<Record<TableRuleId, TableRule>> = {
  'file-format': rule(
    '1-1',
    { ja: 'ファイル形式は Excel か CSV', en: 'the file is a workbook or CSV' },
    { ja: 'Excel か CSV で保存し直してください', en: 'save it as a workbook or as CSV' },
    {
      ja: '仕様の公開された形式ですが、例には挙がっていません。CSV にすれば確実です',
      en: 'an open format that the rule does not name; CSV is safe',
    },
  ),
  'one-value': rule(
    '1-2',
    { ja: '1セルに1データ', en: 'one value in a cell' },
    { ja: '値ごとに行か列を分けてください', en: 'give each value a row or column of its own' },
    {
      ja: '文章か、いくつかの値を並べたものかを決められません',
      en: 'it may be a sentence or several values',
    },
  ),
  numbers: rule(
    '1-3',
    { ja: '数値は数値として入力し、文字を含めない', en: 'numbers are numbers, without other characters' },
    {
      ja: '単位、コンマ、▲、全角の数字などを除き、数値として入力してください',
      en: 'leave out units, commas and ▲, and enter numbers',
    },
    { ja: '数値の列かどうかを決められません', en: 'it may be no column of numbers' },
  ),
  'merged-cells': rule(
    '1-4',
    { ja: 'セルを結合しない', en: 'no merged cells' },
    {
      ja: '結合を解き、それぞれのセルに値を入れてください',
      en: 'unmerge, and repeat the value in each cell',
    },
    NOT_VISIBLE,
  ),
  'layout-spaces': rule(
    '1-5',
    { ja: '空白や改行で体裁を整えない', en: 'no spaces and line breaks for the look of it' },
    { ja: '前後や字間の空白と、セルの中の改行を除いてください', en: 'take out such spaces and line breaks' },
    NOT_VISIBLE,
  ),
  'omitted-names': rule(
    '1-6',
    { ja: '項目名などを省略しない', en: 'no names left out' },
    {
      ja: '空欄の見出しや、「同上」「〃」、上と同じための空欄に、値を入れてください',
      en: 'fill in blank headings, 同上, and blanks that mean "as above"',
    },
    {
      ja: '省略か、値がないのかを決められません。見出しの行があるかどうかも確かめてください',
      en: 'it may be left out, or there may be no value; see, too, whether there is a row of headings',
    },
  ),
  formulas: rule(
    '1-7',
    { ja: '数式ではなく値を入れる', en: 'values instead of formulas' },
    { ja: 'コピーして「値のみ貼り付け」で、値にしてください', en: 'copy, and paste as values' },
    NOT_VISIBLE,
  ),
  objects: rule(
    '1-8',
    { ja: 'オブジェクト(図形、画像、コメントなど)を使わない', en: 'no pictures, shapes and comments' },
    { ja: '中の文字をセルに移し、オブジェクトを除いてください', en: 'move their text into cells' },
    NOT_VISIBLE,
  ),
  units: rule(
    '1-9',
    { ja: 'データの単位を記載する', en: 'units are stated' },
    { ja: '単位を見出しか単位の列に書いてください', en: 'state the unit in the heading or a column' },
    {
      ja: '単位が読み取れない列です。単位が要る数値かどうかを確かめてください',
      en: 'a column of which no unit can be told; see whether it has numbers that need one',
    },
  ),
  characters: rule(
    '1-10',
    { ja: '機種依存文字を使わない', en: 'no machine-dependent characters' },
    {
      ja: 'JIS X 0208 にない文字です。(1)、(株)、m2 などに改めてください。氏名や地名の字は、代わりの字でよいか確かめてください',
      en: 'not in JIS X 0208; write (1), (株), m2, and see to names of people and places',
    },
    NOT_VISIBLE,
  ),
  time: rule(
    '1-11',
    { ja: '年は西暦で書くか、和暦に西暦を併記する', en: 'years are western, or both' },
    { ja: '西暦を書くか、和暦に並べて書いてください', en: 'write the western year, or add it' },
    { ja: '年かどうかを決められません', en: 'it may be no year' },
  ),
  area: rule(
    '1-12',
    { ja: '地域コードか地域名を書く', en: 'areas have a code or their name' },
    { ja: '都道府県名や市区町村名を略さずに書いてください', en: 'write the names of areas in full' },
    {
      ja: '地域の列が見当たりません。地域別の表なら、地域コードか地域名の列を加えてください',
      en: 'no column of areas; a table by area needs one',
    },
  ),
  symbols: rule(
    '1-13',
    { ja: '数値の列の記号は X(秘匿)と ***(該当なし、不詳)', en: 'only X and *** among numbers' },
    {
      ja: '「-」「…」などの記号を、秘匿は X、数値のないものは *** に改めてください',
      en: 'write X for what is withheld and *** where there is no number',
    },
    {
      ja: '数値かもしれない列に、空欄、言葉か記号があります。数値の列なら、0か、該当なしか、不詳かが分かるようにしてください',
      en: 'a blank, word or sign in what may be a column of numbers: is it 0, not applicable, unknown or a value?',
    },
  ),
  'split-data': rule(
    '1-14',
    { ja: '空白の行や列でデータを分断しない', en: 'no blank rows and columns within the data' },
    {
      ja: '間の空白の行や列と、繰り返しの見出しの行を除いてください',
      en: 'take out blank rows, columns and repeated headings',
    },
    {
      ja: '空白の列をはさむ二つの表か、分断された一つの表かを決められません',
      en: 'two tables beside one another, or one that an empty column divides',
    },
  ),
  'one-table': rule(
    '1-15',
    { ja: '1シートに1つの表', en: 'one table on a sheet' },
    { ja: '表ごとにシートかファイルを分けてください', en: 'give each table a sheet or file' },
    { ja: '一つの表か、いくつかの表かを決められません', en: 'it may be one table or several' },
  ),
};
