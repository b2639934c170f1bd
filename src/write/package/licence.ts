/** A licence of a Data Package. */
export interface Licence {
  readonly name?: string;
  readonly path?: string;
  readonly title?: string;
}

const CREATIVE_COMMONS = 'https://creativecommons.org';

const CONDITIONS: Readonly<Record<string, string>> = {
  BY: 'Attribution',
  NC: 'NonCommercial',
  SA: 'ShareAlike',
  ND: 'NoDerivatives',
};

const PUBLIC_DOMAIN: Licence = {
  name: 'CC0-1.0',
  path: `${CREATIVE_COMMONS}/publicdomain/zero/1.0/`,
  title: 'CC0 1.0 Universal',
};

const PUBLIC_DATA: Licence = {
  name: 'PDL1.0',
  path: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  title: '公共データ利用規約(第1.0版)',
};

/** Licences by how people write them, behind `folded`. */
const WELL_KNOWN: readonly (readonly [RegExp, (found: RegExpExecArray) => Licence])[] = [
  [/^CC-?(BY(?:-NC)?(?:-(?:SA|ND))?)-?([1-4]\.\d)$/, ([, kind = '', version = '']) => commons(kind, version)],
  [/^CC-?(?:0|ZERO)(?:-?1\.0)?$/, () => PUBLIC_DOMAIN],
  [/^PDL-?1\.0$|^公共データ利用規約-?\(?(?:第?1\.0版?)\)?(?:-?\(PDL-?1\.0\))?$/, () => PUBLIC_DATA],
];

/** The licences up to 3.0 had one text for each country; that of 4.0 is the same everywhere. */
function commons(kind: string, version: string): Licence {
  const conditions = kind.split('-').map((each) => CONDITIONS[each] ?? each);
  const scope = version === '4.0' ? 'International' : version === '3.0' ? 'Unported' : 'Generic';
  return {
    name: `CC-${kind}-${version}`,
    path: `${CREATIVE_COMMONS}/licenses/${kind.toLowerCase()}/${version}/`,
    title: `Creative Commons ${conditions.join('-')} ${version} ${scope}`,
  };
}

/** Full-width forms, the case of letters and what joins them make no other licence. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '-');

/** What the standard lets stand for the name of a licence. */
const LICENCE_NAME = /^[-\w.]+$/;

const isAddress = (text: string) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);

/** A licence as a person has named it: one that is well known, an address, a name, or a title. */
export function licenceOf(given: string): Licence {
  const name = folded(given);
  for (const [pattern, licence] of WELL_KNOWN) {
    const found = pattern.exec(name);
    if (found) return licence(found);
  }
  const text = given.trim();
  if (isAddress(text)) return { path: text };
  return LICENCE_NAME.test(text) ? { name: text } : { name: 'custom', title: text };
}
