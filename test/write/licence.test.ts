import { describe, expect, it } from 'vitest';
import { licenceOf } from '../../src/write/package/licence.js';

const COMMONS = 'https://creativecommons.org';
const BY = { name: 'CC-BY-4.0', path: `${COMMONS}/licenses/by/4.0/` };
const NONE = { name: 'CC0-1.0', path: `${COMMONS}/publicdomain/zero/1.0/`, title: 'CC0 1.0 Universal' };
const PUBLIC_DATA = {
  name: 'PDL1.0',
  path: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  title: '公共データ利用規約(第1.0版)',
};

describe('a licence', () => {
  it.each([
    'CC-BY-4.0',
    'cc-by-4.0',
    'CC BY 4.0',
    'cc_by 4.0',
    'CC-BY4.0',
    'ＣＣ　ＢＹ　４．０',
    ' CC-BY-4.0 ',
  ])('is known as %s', (written) =>
    expect(licenceOf(written)).toEqual({ ...BY, title: 'Creative Commons Attribution 4.0 International' }),
  );

  it.each(['CC0', 'cc0', 'CC0-1.0', 'CC0 1.0', 'CC Zero'])('gives up all rights as %s', (written) =>
    expect(licenceOf(written)).toEqual(NONE),
  );

  it.each([
    'PDL1.0', 'PDL-1.0', 'pdl 1.0', '公共データ利用規約(第1.0版)', '公共データ利用規約（第１．０版）',
    '公共データ利用規約 第1.0版', '公共データ利用規約(第1.0版)(PDL1.0)',
  ])('is the one for public data as %s', (written) => expect(licenceOf(written)).toEqual(PUBLIC_DATA)); // biome-ignore format: a list

  it.each([
    ['cc by-sa 4.0', 'CC-BY-SA-4.0', 'licenses/by-sa/4.0/', 'Attribution-ShareAlike 4.0 International'],
    ['CC-BY-NC-ND-3.0', 'CC-BY-NC-ND-3.0', 'licenses/by-nc-nd/3.0/', 'Attribution-NonCommercial-NoDerivatives 3.0 Unported'],
  ])('keeps its conditions: %s', (written, name, path, title) => {
    const expected = { name, path: `${COMMONS}/${path}`, title: `Creative Commons ${title}` };
    expect(licenceOf(written)).toEqual(expected);
  }); // biome-ignore format: a row for each

  it.each([
    ['https://example.jp/terms', { path: 'https://example.jp/terms' }],
    ['https://', { name: 'custom', title: 'https://' }],
    ['https://例え.jp/a b', { name: 'custom', title: 'https://例え.jp/a b' }],
    ['ODbL-1.0', { name: 'ODbL-1.0' }],
    ['CC BY', { name: 'custom', title: 'CC BY' }],
    ['市の利用規約', { name: 'custom', title: '市の利用規約' }],
  ])('that is not known stays as it is: %s', (written, expected) =>
    expect(licenceOf(written)).toEqual(expected),
  );
});
