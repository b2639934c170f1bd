/** Sections, items and notes of a plan. */

import { z } from 'zod';
import { count, field, itemId, object, ordinal, orNull, sectionId, texts, years } from './define.js';
import { Place } from './places.js';
import { ColumnRole, DepartmentsBasis } from './words.js';

export const Section = object(
  'Section',
  'A numbered heading level of the plan. Sections nest and stand in document order.',
  '章・基本方針・施策。入れ子になり、資料の順に並ぶ。',
  {
    id: field(
      sectionId,
      'derived',
      '`s` and the path of numbers; a suffix `~2` keeps it unique.',
      '`s` と番号をつないだもの。重なるときは `~2` などが付く。',
    ),
    parent: field(
      orNull(sectionId, 'it is an outermost section', '一番外側の章'),
      'derived',
      'Id of the section around it, which stands before it.',
      '外側の章の id(この章より前にある)。',
    ),
    level: field(
      ordinal,
      'derived',
      'Depth by what the numbering means, not by the number of `#`.',
      '番号の付け方による深さ(`#` の数ではない)。',
      'ordinal',
    ),
    number: field(
      orNull(z.string(), 'the heading has no number', '見出しに番号がない'),
      'stated',
      'Its number, as digits.',
      '番号(数字)。',
    ),
    title: field(
      z.string(),
      'stated',
      'The heading without number and page reference.',
      '番号とページを除いた見出し。',
    ),
    description: field(
      orNull(z.string(), 'nothing describes it', '説明がない'),
      'stated',
      'What stands under the heading; several texts on lines of their own.',
      '見出しの下の説明(複数は改行で分ける)。',
    ),
    pages: field(
      z.array(count).max(2),
      'stated',
      'Pages that the heading refers to: first and last, one, or none.',
      '見出しが指すページ。最初と最後、一つ、またはなし。',
    ),
    source: field(Place, 'derived', 'Where the heading stands.', '見出しの場所。'),
  },
);

export const Cell = object(
  'Cell',
  "A cell of an item's row that is neither title, number, department nor result.",
  '事業の行のうち、事業名・番号・担当課・実施したこと以外の欄。',
  {
    heading: field(
      z.string(),
      'stated',
      "The column's heading, two rows of it joined by ` > `; empty where it has none.",
      '列の見出し(2段は ` > ` でつなぐ)。ないときは空。',
    ),
    role: field(ColumnRole, 'derived', 'What the column is for.', '列の役割。'),
    fiscal_years: field(
      years,
      'derived',
      "The years that the column's heading names.",
      '列の見出しにある年度。',
      'fiscalYear',
    ),
    text: field(
      z.string(),
      'stated',
      'What stands in the cell; empty where nothing does.',
      '欄の文。空欄は空。',
    ),
    departments: field(
      texts,
      'stated',
      "The departments of the cell's row, where an item has a row for each department; else none.",
      '部署ごとに行がある事業で、その行の部署。ほかは空。',
    ),
    source: field(Place, 'derived', 'Where the cell stands.', '欄の場所。'),
  },
);

export const Item = object(
  'Item',
  'One numbered project of the plan (①, ②, …): a row of a table.',
  '具体的な事業(①、②…)。表の1行。',
  {
    id: field(
      itemId,
      'derived',
      "`i`, the section's path and the number; a suffix `~2` keeps it unique.",
      '`i` と章の番号と事業の番号。重なるときは `~2` などが付く。',
    ),
    section: field(
      orNull(sectionId, 'it stands in no section', 'どの章にも属さない'),
      'derived',
      'Id of the section that it stands in.',
      '属する章の id。',
    ),
    number: field(
      orNull(z.string(), 'it has no number', '番号がない'),
      'stated',
      'Its number, as digits where it is one.',
      '番号(数字で書けるときは数字)。',
    ),
    label: field(
      orNull(z.string(), 'it has no number', '番号がない'),
      'stated',
      'Its number as it stands: `②`.',
      '記載のとおりの番号(`②`)。',
    ),
    title: field(z.string(), 'stated', 'The title without its number.', '番号を除いた事業名。'),
    details: field(texts, 'stated', 'The sub-bullets of the title cell.', '事業名の欄の細目。'),
    departments: field(texts, 'stated', 'The departments in charge, in order.', '担当課(記載の順)。'),
    departments_basis: field(DepartmentsBasis, 'derived', 'What they rest on.', '担当課の根拠。'),
    columns: field(
      z.record(z.string(), z.string()),
      'stated',
      'The cells of the row whose column has no other home, by its heading (two rows of it joined by ` > `).',
      'ほかに置き場のない列の欄(キーは見出し。2段は ` > ` でつなぐ)。',
    ),
    cells: field(
      z.array(Cell),
      'stated',
      'The same cells and every other one of the row that is neither title, number, department nor result.',
      '同じ欄と、事業名・番号・担当課・実施したこと以外の残りの欄。',
    ),
    source: field(Place, 'derived', 'Where the title stands.', '事業名の場所。'),
  },
);

export const Note = object(
  'Note',
  "Prose that belongs to no section's description: footnotes, remarks, lead-in paragraphs.",
  '章の説明でない文(注・備考・前書きなど)。',
  {
    section: field(
      orNull(sectionId, 'it stands in no section', 'どの章にも属さない'),
      'derived',
      'Id of the section that it stands in.',
      '属する章の id。',
    ),
    text: field(z.string(), 'stated', 'What it says.', '文。'),
    source: field(Place, 'derived', 'Where it stands.', '場所。'),
  },
);
