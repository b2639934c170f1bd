/** Signs of the symbol fonts, which stand at private places and look otherwise in any other font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  158: '・',
  159: '•',
  161: '○',
  162: '◯',
  164: '◉',
  165: '◎',
  167: '▪',
  168: '◻',
  171: '★',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const SYMBOL: Readonly<Record<number, string>> = {
  183: '・',
  180: '×',
  184: '÷',
  176: '°',
  174: '→',
  177: '±',
};

const PRIVATE = 0xf000;

/** What a sign of a symbol font looks like; one that is not known is kept as it is. */
export function symbolIn(font: string, sign: string): string {
  const table = /^wingdings$/i.test(font) ? WINGDINGS : /^symbol$/i.test(font) ? SYMBOL : {};
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
