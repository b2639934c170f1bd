import { CsvError } from 'csv-parse/sync';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import { CorrectionsError } from '../pipeline.js';
import type { Both } from '../schema/both.js';
import { BothError } from '../schema/both-error.js';
import { UsageError } from './arguments.js';
import { reasonOf } from './inputs.js';

/** What is wrong with a file that an option names: the file first, as in messages on inputs. */
export function optionFileError(option: string, file: string, error: unknown, expected?: Both): UsageError {
  const { ja, en } = faultIn(error);
  return new UsageError({
    ja: `${file}: ${ja}${expected ? `。正しい形は ${expected.ja}` : ''} [${option}]`,
    en: `${file}: ${en}${expected ? `; expected ${expected.en}` : ''} [${option}]`,
  });
}

const EMPTY_FILE: Both = { ja: 'ファイルが空です', en: 'the file is empty' };
const FOLDER_FOUND: Both = { ja: 'ファイルではなくフォルダです', en: 'a folder, and no file' };

function faultIn(error: unknown): Both {
  if (error instanceof BothError) return error.says;
  if (error instanceof CorrectionsError) return { ja: correctionFault(error), en: error.message };
  if (error instanceof InputError && error.rule === 'input-empty') return EMPTY_FILE;
  if (error instanceof InputError) return inWords(error);
  if (error instanceof CsvError)
    return { ja: `CSV として読めません(${error.code})`, en: `not CSV (${error.code})` };
  const reason = reasonOf(error);
  if (reason === 'EISDIR') return FOLDER_FOUND;
  return inWords(new InputError('input-unreadable', { reason }));
}

/** Words among the notation of types. */
const NOTATION_IN_JAPANESE: Readonly<Record<string, string>> = {
  nothing: '値なし',
  text: '文字列',
  list: '一覧([ … ])',
  object: 'オブジェクト({ … })',
  'a field with its value': '項目とその値',
  'at least 2 parts': '2つ以上の部分',
};

function correctionFault({ found, expected }: CorrectionsError): string {
  const [place = '', what] = found.split(/: (?=nothing$)/);
  const there = what === undefined ? place : `${place}: ${NOTATION_IN_JAPANESE[what]}`;
  const unwanted = /^no (set|parts) with (".*")$/.exec(expected);
  if (unwanted) return `${there}。${unwanted[2]} のときは ${unwanted[1]} を書きません`;
  return `${there}。正しい形は ${NOTATION_IN_JAPANESE[expected] ?? expected}`;
}

function inWords({ rule, values }: InputError): Both {
  const said = (language: keyof Both) => sentence(rule, values, language).replace(/。$/, '');
  return { ja: said('ja'), en: said('en') };
}
