/**
 * CJK and Kangxi radicals to the ideographs written in Japan, as pairs of characters.
 * From Unicode's EquivalentUnifiedIdeograph data; ⺮ is given its ideograph 竹 instead of a component.
 */
const SUPPLEMENT =
  '⺁厂⺈刀⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹' +
  '⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青' +
  '⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⺂乛⺃乚⺄乙⺅亻⺆冂⺉刂⺋㔾⺏尣' +
  '⺇𠘨⺑𡯂⺪𤴔⺵𦉫⺷𦍌⺸𦍋⺽𦥑⻇𧢲⻊𧾷⻕𨸏⻞𩙿⻡𩠐';

/** Where the Kangxi radical's compatibility mapping is not the form that Japan writes. */
const JAPANESE_FORMS = '⼾戸⿈黄⿊黒⾭青';

const KANGXI_FIRST = 0x2f00;
const KANGXI_LAST = 0x2fd5;

function pairs(text: string): [string, string][] {
  const characters = [...text];
  return characters.flatMap((character, i) => (i % 2 === 0 ? [[character, characters[i + 1] ?? '']] : []));
}

/** From radical to ideograph. */
export const RADICALS: ReadonlyMap<string, string> = new Map([
  ...pairs(SUPPLEMENT),
  ...Array.from({ length: KANGXI_LAST - KANGXI_FIRST + 1 }, (_, i): [string, string] => {
    const radical = String.fromCharCode(KANGXI_FIRST + i);
    return [radical, radical.normalize('NFKC')];
  }),
  ...pairs(JAPANESE_FORMS),
]);
