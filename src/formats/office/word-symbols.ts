import FONTS from './word-symbols.json' with { type: 'json' };

/**
 * The symbol fonts, by their names in small letters: what their signs look like, which stand at private places and look
 * otherwise in any other font.
 */
const SYMBOL_FONTS: Readonly<Record<string, Readonly<Record<string, string>>>> = FONTS;

const PRIVATE = 0xf000;

/** What a sign of a symbol font looks like; one that is not known is kept as it is. */
export function symbolIn(font: string, sign: string): string {
  const table = SYMBOL_FONTS[font.toLowerCase()] ?? {};
  return [...sign]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return table[code >= PRIVATE ? code - PRIVATE : code] ?? character;
    })
    .join('');
}

/** As `symbolIn`, for text in which only letters at private places are such signs: others have another font. */
export const privateSymbols = (font: string, text: string): string =>
  text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolIn(font, sign));
