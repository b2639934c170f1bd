/** Constructs of each notation, each of any size: what a doubling test repeats. */

export interface Construct {
  readonly name: string;
  /** Its extension tells the notation. */
  readonly file: string;
  /** A document with so many of the construct. */
  readonly make: (count: number) => string;
}

const HEAD = ['具体的な事業', '担当課', '実施したこと'];
const KANJI = '市民情報講座計画地域活動協働推進支援研修育成防災福祉環境交通教育文化産業';

/** A word of two ideographs, and digits where those are used up: another one for each index. */
const word = (index: number) =>
  `${KANJI.charAt(index % KANJI.length)}${KANJI.charAt(Math.floor(index / KANJI.length) % KANJI.length)}${index}`;

const times = (count: number, make: (index: number) => string, joiner = '') =>
  Array.from({ length: count }, (_, index) => make(index)).join(joiner);

const tabbed = (...rows: (readonly string[])[]) =>
  ['(1)情報の提供\t\t', HEAD.join('\t'), ...rows.map((row) => row.join('\t')), ''].join('\n');

/** A table whose one result cell holds something. */
const inCell = (cell: string) => tabbed(['①広報', '広報課', cell]);

const rows = (count: number, make: (index: number) => readonly string[]) =>
  tabbed(...Array.from({ length: count }, (_, index) => make(index)));

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (...lines: (readonly string[])[]) =>
  `${[HEAD, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;

const htmlTable = (body: string) =>
  `<table><tr>${HEAD.map((heading) => `<th>${heading}</th>`).join('')}</tr>${body}</table>`;
const htmlCell = (cell: string) => htmlTable(`<tr><td>①広報</td><td>広報課</td><td>${cell}</td></tr>`);

const md = (name: string, make: (count: number) => string): Construct => ({ name, file: 'a.md', make });
const html = (name: string, make: (count: number) => string): Construct => ({ name, file: 'a.html', make });
const txt = (name: string, make: (count: number) => string): Construct => ({ name, file: 'a.txt', make });
const csvFile = (name: string, make: (count: number) => string): Construct => ({ name, file: 'a.csv', make });

const repeated = (piece: string) => (count: number) => `${piece.repeat(count)}\n`;

/** Notations of Markdown that are opened and not closed, or closed and not opened. */
const MARKDOWN_PIECES = [
  '**あ*',
  '*あ',
  '**あ',
  '*あ**',
  '_あ',
  ' _あ_ ',
  '*あ*',
  '**あ** ',
  '*あ **い** ',
  '[あ](',
  '[あ',
  '[あ]',
  '](',
  '![あ](い) ',
  '[あ](い) ',
  '`',
  '`あ',
  '``あ`',
  '<',
  '<b',
  '<b>',
  '<!--',
  '<!-- あ',
  '&',
  '&nbsp;',
  '&amp;',
  '\\',
  '\\*',
  '> ',
  '- ',
  '* ',
  '1. ',
  '#',
  '# ',
  '|',
  '|あ',
  '~',
  '~~あ',
  '!',
  '![',
  '"',
  '(',
  ')',
  '（',
  '【',
  '】',
  'http://a.jp/ ',
  '<http://a.jp> ',
  '* _',
  '_*',
  '[[',
  ']]',
  '[]',
  '][',
  '<a href="',
  '<?',
  '<![CDATA[',
  '&#x3042;',
  '&#',
  '〔',
  '・',
  '・あ',
  '①',
  '(1)',
  '1 ',
] as const;

const LINE_PIECES = [
  '- あ',
  '* あ',
  '1. あ',
  '1) あ',
  '> あ',
  'あ\n===',
  'あ\n---',
  '# あ',
  '###### あ',
  '    あ',
  '```',
  '~~~',
  '---',
  '***',
  '|あ|い|',
  '|あ|い|\n|-|-|',
  '[あ]: い',
  '[^あ]: い',
  '<div>',
  '</div>',
  '<p>あ',
  '<!-- あ -->',
  '*あ',
  '**あ**',
  '**あ',
  '_あ_',
  '`あ`',
  '[あ](い)',
  '※あ',
  '注：あ',
  '- あ\n\n  い',
  '1. あ\n\n2. い',
  'あ  ',
  'あ\\',
  '　',
  '\\',
  '<b>あ</b>',
  '<table>',
  '<table><tr><td>あ</td></tr></table>',
  '5',
  '- 5 -',
  '第1章 あ',
  '1. あ\n(1) い',
  '(1) あ',
  '① あ',
  '・あ',
  '平成28年度',
  '担当課：総務課',
  '平成29年6月1日',
  'あ。',
  'い\n\n5\n\n市の計画\n',
  '\f',
  'あ\tい',
  'あ\tい\n\n',
  'あ\t',
  '①あ\t総務課\t・い（平成28年度）\n\n5\n',
] as const;

const MARKDOWN: Construct[] = [
  ...MARKDOWN_PIECES.map((piece) => md(`piece ${JSON.stringify(piece)}`, repeated(piece))),
  ...LINE_PIECES.map((piece) => md(`lines ${JSON.stringify(piece)}`, repeated(`${piece}\n`))),
  ...LINE_PIECES.map((piece) => md(`paragraphs ${JSON.stringify(piece)}`, repeated(`${piece}\n\n`))),
  ...MARKDOWN_PIECES.map((piece) =>
    md(`in a cell ${JSON.stringify(piece)}`, (count) => inCell(piece.repeat(count))),
  ),
  md('nested list', (count) => times(Math.ceil(Math.sqrt(count * 2)), (i) => `${'  '.repeat(i)}- あ`, '\n')),
  md('nested list of forty levels', (count) => times(count, (i) => `${'  '.repeat(i % 40)}- あ`, '\n')),
  md('quotation in quotation', (count) => `${'>'.repeat(count)} あ\n`),
  md('brackets within each other', (count) => `${'['.repeat(count)}あ${']'.repeat(count)}\n`),
  md('links within each other', (count) => `${'['.repeat(count)}あ${'](い)'.repeat(count)}\n`),
  md('emphasis within emphasis', (count) => `${'*あ '.repeat(count)}${' い*'.repeat(count)}\n`),
  md('strong within strong', (count) => `${'**あ '.repeat(count)}${' い**'.repeat(count)}\n`),
  md('ticks of all lengths', (count) => times(Math.ceil(Math.sqrt(count * 2)), (i) => `あ${'`'.repeat(i)}`)),
  md(
    'definitions and references',
    (count) => `${times(count, (i) => `[${word(i)}]: い`, '\n')}\n\n${times(count, (i) => `[${word(i)}]`)}\n`,
  ),
  md(
    'pipe table of rows',
    (count) =>
      `|${HEAD.join('|')}|\n|-|-|-|\n${times(count, (i) => `|①${word(i)}|総務課|・${word(i)}を開催（平成28年度）|\n`)}`,
  ),
  md(
    'pipe table of columns',
    (count) => `|${times(count, word, '|')}|\n|${'-|'.repeat(count)}\n|${times(count, word, '|')}|\n`,
  ),
  md('HTML table of rows', (count) =>
    htmlTable(times(count, (i) => `<tr><td>①${word(i)}</td><td>総務課</td><td>${word(i)}</td></tr>\n`)),
  ),
  md('page numbers', (count) => times(count, (i) => `${word(i)}の文。\n\n${i + 1}\n`, '\n')),
  md('page headings and tables', (count) =>
    times(count, (i) => `\n市の計画\n\n${rows(1, () => ['①広報', '広報課', `・${word(i)}`])}\n${i + 1}\n`),
  ),
  md('page headings and headings', (count) =>
    times(count, (i) => `市の計画\n\n# (${i + 1}) ${word(i)}\n\n- ${i + 1} -\n\n`),
  ),
  md('setext headings', (count) => times(count, (i) => `${word(i)}\n===\n`)),
  md('setext headings of one paragraph', (count) => `${times(count, (i) => `${word(i)}*あ*`, '\n')}\n===\n`),
  md('lines with emphasis', (count) => times(count, (i) => `**${word(i)}** を開催した`, '\n')),
  md('sections within sections', (count) =>
    times(count, (i) => `${'#'.repeat((i % 6) + 1)} ${i + 1}. ${word(i)}\n\n`),
  ),
  md('notes', (count) => `${inCell('・あ')}\n${times(count, (i) => `※${word(i)}のこと\n\n`)}`),
  md('bullets of a list', (count) => times(count, (i) => `- ${word(i)}を開催（平成28年度）【総務課】\n`)),
  md('numbered list', (count) => times(count, (i) => `${i + 1}. ${word(i)}を開催（平成28年度）\n`)),
];

/** Tab-separated tables, which Markdown and text alike read. */
const TABLES: readonly (readonly [string, (count: number) => string])[] = [
  [
    'items',
    (count) =>
      rows(count, (i) => [
        `${'①②③④⑤'.charAt(i % 5)}${word(i)}`,
        '広報課',
        `・${word(i)}を開催（平成28年度）`,
      ]),
  ],
  [
    'items without number',
    (count) => rows(count, (i) => [word(i), '広報課', `・${word(i)}を開催（平成28年度）`]),
  ],
  ['the same item', (count) => rows(count, () => ['①広報', '広報課', '・講座を開催（平成28年度）'])],
  [
    'the same item and other entries',
    (count) => rows(count, (i) => ['①広報', '広報課', `・${word(i)}（平成28年度）`]),
  ],
  ['rows that go on', (count) => rows(count, (i) => ['', '', `・${word(i)}（平成28年度）`])],
  [
    'titles that go on',
    (count) => tabbed(['①広報', '', ''], ...Array.from({ length: count }, (_, i) => [word(i), '', ''])),
  ],
  [
    'blank departments',
    (count) => rows(count, (i) => [`①${word(i)}`, i === 0 ? '広報課' : '', `・${word(i)}`]),
  ],
  [
    'departments',
    (count) => rows(count, (i) => [`①${word(i)}`, `${word(i)}課`, `・${word(i)}【${word(i)}課】`]),
  ],
  [
    'departments of one item',
    (count) => tabbed(['①広報', times(count, (i) => `${word(i)}課`, '、'), '・あ']),
  ],
  ['departments of one tag', (count) => inCell(`・講座【${times(count, (i) => `${word(i)}課`, '、')}】`)],
  ['same as above', (count) => rows(count, (i) => [`①${word(i)}`, '同上', '同上'])],
  [
    'same as above after an entry',
    (count) =>
      tabbed(
        ['①広報', '広報課', '・講座（平成28年度）'],
        ...Array.from({ length: count }, (_, i) => [`①${word(i)}`, '同上', '・同上']),
      ),
  ],
  ['marks', (count) => rows(count, (i) => [`①${word(i)}`, '広報課', '○△×－'.charAt(i % 4)])],
  ['marks of one cell', (count) => inCell('○'.repeat(count))],
  ['not done', (count) => rows(count, (i) => [`①${word(i)}`, '広報課', '未実施'])],
  ['blank results', (count) => rows(count, (i) => [`①${word(i)}`, '広報課', ''])],
  [
    'year columns',
    (count) =>
      `具体的な事業\t担当課\t${times(count, (i) => `平成${i + 1}年度`, '\t')}\n①広報\t広報課\t${times(count, word, '\t')}\n`,
  ],
  [
    'year columns of marks',
    (count) =>
      `具体的な事業\t担当課\t${times(count, (i) => `平成${(i % 30) + 1}年度`, '\t')}\n${times(8, () => `①広報\t広報課\t${'○\t'.repeat(count)}`, '\n')}\n`,
  ],
  [
    'other columns',
    (count) =>
      `${HEAD.join('\t')}\t${times(count, (i) => `備考${i}`, '\t')}\n①広報\t広報課\tあ\t${times(count, word, '\t')}\n`,
  ],
  [
    'columns of one name',
    (count) =>
      `${HEAD.join('\t')}\t${times(count, () => '備考', '\t')}\n①広報\t広報課\tあ\t${times(count, word, '\t')}\n`,
  ],
  [
    'ragged rows',
    (count) =>
      tabbed(
        ...Array.from({ length: Math.ceil(Math.sqrt(count)) * 2 }, (_, i) =>
          Array.from({ length: Math.min(i, Math.ceil(Math.sqrt(count))) }, (__, j) => word(j)),
        ),
      ),
  ],
  [
    'one long row in a long table',
    (count) =>
      `${HEAD.join('\t')}${times(count, () => '\tあ')}\n${times(count, (i) => `①${word(i)}\t広報課\tい\n`)}`,
  ],
  ['heading rows', (count) => times(count, () => `${HEAD.join('\t')}\n`)],
  ['heading rows and items', (count) => times(count, (i) => `${HEAD.join('\t')}\n①${word(i)}\t広報課\tあ\n`)],
  ['title rows', (count) => times(count, (i) => `(${i + 1})${word(i)}\t\t\n`)],
  [
    'title rows with tables',
    (count) => times(count, (i) => `(${i + 1})${word(i)}\t\t\n${HEAD.join('\t')}\n①広報\t広報課\tあ\n`),
  ],
  ['tables', (count) => times(count, (i) => `${word(i)}\n\n${inCell(word(i))}\n`)],
  ['numbers that jump', (count) => rows(count, (i) => [`${(i * 7919) % 1000}.${word(i)}`, '広報課', 'あ'])],
  [
    'sections by title rows',
    (count) =>
      times(
        count,
        (i) =>
          `${(i % 9) + 1}-${(i % 7) + 1}-${(i % 5) + 1} ${word(i)}\t\t\n${HEAD.join('\t')}\n①広報\t広報課\tあ\n`,
      ),
  ],
  [
    'page numbers between rows',
    (count) => `${HEAD.join('\t')}\n${times(count, (i) => `①${word(i)}\t広報課\tあ\n\n${i + 1}\n\n`)}`,
  ],
  [
    'page headings between rows',
    (count) =>
      `${HEAD.join('\t')}\n${times(count, (i) => `①${word(i)}\t広報課\tあ\n\n市の計画\n\n- ${i + 1} -\n\n`)}`,
  ],
  ['entries of one cell', (count) => inCell(times(count, (i) => `・${word(i)}を開催（平成28年度）`))],
  ['the same entry', (count) => inCell('・講座を開催（平成28年度）'.repeat(count))],
  ['entries without bullets', (count) => inCell(times(count, (i) => `${word(i)}を開催（平成28年度）`))],
  [
    'entries with departments',
    (count) => inCell(times(count, (i) => `・${word(i)}（平成28年度）【${word(i)}課】`)),
  ],
  ['entry of sentences', (count) => inCell(times(count, (i) => `${word(i)}を開催しました。`))],
  ['entry of one sentence', (count) => inCell(`・${times(count, word)}（平成28年度）`)],
  ['entry of spaced words', (count) => inCell(`・${times(count, word, ' ')}（平成28年度）`)],
  [
    'years of one tag',
    (count) => inCell(`・講座（平成${times(count, (i) => String((i % 30) + 1), '、')}年度）`),
  ],
  ['year ranges of one tag', (count) => inCell(`・講座（${times(count, () => '平成25～28年度', '、')}）`)],
  ['years outside brackets', (count) => inCell(times(count, () => ' 平成26年度'))],
  ['year tags of one entry', (count) => inCell(`・講座${'（平成28年度）'.repeat(count)}`)],
  ['department tags of one entry', (count) => inCell(`・講座${'【総務課】'.repeat(count)}`)],
  ['brackets opened', (count) => inCell(`・講座${'（平成28年度'.repeat(count)}`)],
  ['brackets closed', (count) => inCell(`・講座${'平成28年度）'.repeat(count)}`)],
  ['brackets of all kinds', (count) => inCell('（「【〔［〈《・'.repeat(count))],
  ['brackets within each other', (count) => inCell(`・講座${'（'.repeat(count)}あ${'）'.repeat(count)}`)],
  [
    'square brackets within each other',
    (count) => inCell(`・講座${'【'.repeat(count)}総務課${'】'.repeat(count)}`),
  ],
  ['empty brackets', (count) => inCell(`・講座${'（）'.repeat(count)}`)],
  ['bullets', (count) => inCell('・'.repeat(count))],
  ['spaced bullets', (count) => inCell('・ '.repeat(count))],
  ['quantities', (count) => inCell(`・${times(count, (i) => `${i}か所`, '、')}`)],
  ['digits', (count) => inCell(`・${'1'.repeat(count)}`)],
  ['ideographic numbers', (count) => inCell(`・第${'二十'.repeat(count)}回`)],
  ['one character', (count) => inCell(`・${'あ'.repeat(count)}`)],
  ['long vowels', (count) => inCell(`・${'ー'.repeat(count)}`)],
  ['dashes', (count) => inCell(`・${'－‐―'.repeat(count)}`)],
  ['waves', (count) => inCell(`・${'～〜'.repeat(count)}`)],
  ['half-width katakana', (count) => inCell(`・${'ｶﾞｷﾞ'.repeat(count)}`)],
  ['combining marks', (count) => inCell(`・${'か\u3099'.repeat(count)}`)],
  ['marks that combine alone', (count) => inCell(`・か${'\u3099'.repeat(count)}`)],
  ['radicals', (count) => inCell(`・${'⻑⾼'.repeat(count)}`)],
  ['zero-width characters', (count) => inCell(`・あ${'\u200b'.repeat(count)}い`)],
  ['variation selectors', (count) => inCell(`・${'葛\u{e0100}'.repeat(count)}`)],
  ['spaces', (count) => inCell(`・あ${' '.repeat(count)}い`)],
  ['ideographic spaces', (count) => inCell(`・あ${'　'.repeat(count)}い`)],
  ['letters and spaces', (count) => inCell(`・${'a b あ '.repeat(count)}`)],
  ['emoji', (count) => inCell(`・${'😀'.repeat(count)}`)],
  ['full stops', (count) => inCell('。'.repeat(count))],
  ['commas', (count) => inCell('、'.repeat(count))],
  ['doubled characters', (count) => inCell(times(count, (i) => word(i).replace(/./g, '$&$&')))],
  ['title of pages', (count) => tabbed([`①広報${'……12'.repeat(count)}`, '広報課', 'あ'])],
  [
    'title of sub-bullets',
    (count) => tabbed([`①広報${times(count, (i) => `・${word(i)}`)}`, '広報課', 'あ']),
  ],
  ['title of brackets', (count) => tabbed([`①広報${'（再掲）'.repeat(count)}`, '広報課', 'あ'])],
  ['number of parts', (count) => tabbed([`${'1-'.repeat(count)}1 広報`, '広報課', 'あ'])],
  ['numbers in front of a title', (count) => tabbed([`${'①'.repeat(count)}広報`, '広報課', 'あ'])],
  ['dates', (count) => `${times(count, () => '平成29年6月1日', '\n')}\n\n${inCell('あ')}`],
  ['dates on one line', (count) => `${times(count, () => '平成29年6月1日')}\n\n${inCell('あ')}`],
  ['departments as notes', (count) => `${inCell('あ')}\n${times(count, (i) => `担当課：${word(i)}課\n`)}`],
  [
    'sentences that hold the title',
    (count) => `${tabbed(['①広報', '広報課', '・あ'])}\n${times(count, () => '広報を行う。\n')}`,
  ],
  ['number lines', (count) => times(count, (i) => `${i + 1}\n`)],
  ['blank lines', (count) => '\n'.repeat(count)],
  ['carriage returns', (count) => '\r'.repeat(count)],
  ['form feeds', (count) => '\f'.repeat(count)],
  ['tabs', (count) => '\t'.repeat(count)],
  ['cells', (count) => 'あ\t'.repeat(count)],
  ['NUL', (count) => `あ${'\0'.repeat(count)}い\n`],
  ['furniture in the middle', (count) => times(count, (i) => `市の計画\n${word(i)}の文が続き\n${i + 1}\n`)],
  ['numbered lines', (count) => times(count, (i) => `(${i + 1})${word(i)}\n`)],
  ['circled lines', (count) => times(count, (i) => `①${word(i)}\n・${word(i)}を開催（平成28年度）\n`)],
  ['bulleted lines', (count) => `①広報\n${times(count, (i) => `・${word(i)}を開催（平成28年度）\n`)}`],
  [
    'bulleted paragraphs',
    (count) => `①広報\n\n${times(count, (i) => `・${word(i)}を開催（平成28年度）\n\n`)}`,
  ],
  ['lines that go on', (count) => `①広報\n・${times(count, (i) => `${word(i)}を開催し\n`)}`],
  [
    'item lines with fields',
    (count) => times(count, (i) => `① ${word(i)}\n担当課：広報課\n実施したこと：${word(i)}\n\n`),
  ],
];

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - text.length));
const laidOut = (...lines: (readonly string[])[]) =>
  `${[HEAD, ...lines].map(([a = '', b = '', c = '']) => `${pad(a, 20)}${pad(b, 12)}${c}`).join('\n')}\n`;

const LAID_OUT: Construct[] = [
  txt('laid out: items', (count) =>
    laidOut(...Array.from({ length: count }, (_, i) => [`①${word(i)}`, '広報課', `・${word(i)}を開催`])),
  ),
  txt('laid out: lines of one cell', (count) =>
    laidOut(
      ['①広報', '広報課', '・あ'],
      ...Array.from({ length: count }, (_, i) => ['', '', `${word(i)}を`]),
    ),
  ),
  txt('laid out: titles that go on', (count) =>
    laidOut(['①広報', '広報課', '・あ'], ...Array.from({ length: count }, (_, i) => [word(i), '', ''])),
  ),
  txt('laid out: heading rows', (count) => times(count, () => laidOut(['①広報', '広報課', '・あ']))),
  txt('laid out: heading rows alone', (count) => times(count, () => laidOut())),
  txt(
    'laid out: pages',
    (count) => laidOut() + times(count, (i) => `\f${pad('①あ', 20)}${pad('広報課', 12)}・${word(i)}\n`),
  ),
  txt(
    'laid out: page numbers',
    (count) =>
      laidOut() +
      times(count, (i) => `${pad('①あ', 20)}${pad('広報課', 12)}・${word(i)}\n市の計画\n- ${i + 1} -\n`),
  ),
  txt('laid out: page numbers alone', (count) => laidOut() + times(count, (i) => `${i + 1}\n`)),
  txt(
    'laid out: prose before',
    (count) =>
      `${times(count, (i) => `${word(i)}について定める計画の中で市が進めること\n`)}${laidOut(['①広報', '広報課', '・あ'])}`,
  ),
  txt(
    'laid out: sections before',
    (count) => `${times(count, (i) => `(${i + 1})${word(i)}\n`)}${laidOut(['①広報', '広報課', '・あ'])}`,
  ),
  txt(
    'laid out: one wide line',
    (count) => `${laidOut(['①広報', '広報課', '・あ'])}${times(count, () => 'あ  ')}\n`,
  ),
  txt(
    'laid out: one line of spaces',
    (count) => `${laidOut(['①広報', '広報課', '・あ'])}${' '.repeat(count)}あ\n`,
  ),
  txt(
    'laid out: columns',
    (count) =>
      `${HEAD.join('  ')}  ${times(Math.min(count, 90), (i) => `${i}年度`, '  ')}\n${times(count, () => 'あ  い  う  え\n')}`,
  ),
  txt('laid out: bullets', (count) => `${laidOut(['①広報', '広報課', '・あ'])}${'・'.repeat(count)}\n`),
];

const HTML_PIECES = [
  '<b>',
  '<i><b>',
  '<b>あ',
  '</b>',
  '<a>',
  '<a>あ',
  '<font>あ',
  '<nobr>',
  '<p>',
  '<p>あ',
  '</p>',
  '<br>',
  '<div>',
  '<div>あ',
  '<div></div>',
  '<ul><li>あ',
  '<li>あ',
  '<li>あ</li>',
  '<ol><li>',
  '<ol><li>あ</li></ol>',
  '<table>',
  '<table><tr><td>',
  '<table>あ',
  '<tr>',
  '<td>',
  '<td>あ',
  '<tr><td>あ',
  '<tr>あ',
  '<tr><td>あ</td></tr>',
  '<th>',
  '<select>',
  '<option>あ',
  '<button>',
  '<form>',
  '<h1>あ',
  '<h1>あ</h1>',
  '<h2>1. あ</h2>',
  '<!-- あ -->',
  '<!--',
  '<!',
  '<?',
  '</',
  '</>',
  '<',
  '<あ',
  '&',
  '&amp;',
  '&nbsp;',
  '&あ;',
  '&#12354;',
  '&lt;b&gt;',
  '<script>',
  '<style>',
  '<script></script>',
  '<title>',
  '<textarea>',
  '<xmp>',
  '<plaintext>',
  '<svg>',
  '<math>',
  '<svg><desc>',
  '<template>',
  '<template>あ</template>',
  '<ruby>あ<rt>い</rt></ruby>',
  '<ruby>あ<rt>',
  '<b a="',
  "<b a='>",
  '<b a',
  '<b a=1 ',
  '<td colspan=99>',
  '<td rowspan=99>あ',
  '<tr><td rowspan=99>あ',
  '<tr><td colspan=64 rowspan=64>あ</td></tr>',
  '<tr><td rowspan=0>',
  '<caption>',
  '<colgroup>',
  '<col>',
  '<tbody>',
  '<dl><dt>あ<dd>い',
  '<pre>\nあ',
  '<iframe>',
  '<iframe></iframe>',
  '<noscript>',
  '<frameset>',
  '<img>',
  '<input>',
  '<hr>',
  '\0',
  '\r',
  '\r\n',
  '\n',
  ' ',
  '　',
  '<span hidden>あ</span>',
  '<span style="display:none">あ',
  '<b></i>',
  '<b><p></b>',
  '<a><div></a>',
  '<p><table></p>',
  '<section><h1>あ',
  'あ</b>',
  'あ</>い',
  'あ&amp;い',
] as const;

const HTML: Construct[] = [
  ...HTML_PIECES.map((piece) => html(`piece ${JSON.stringify(piece)}`, repeated(piece))),
  ...HTML_PIECES.map((piece) =>
    html(`in a cell ${JSON.stringify(piece)}`, (count) => htmlCell(piece.repeat(count))),
  ),
  ...HTML_PIECES.map((piece) =>
    html(`in a table ${JSON.stringify(piece)}`, (count) => htmlTable(piece.repeat(count))),
  ),
  html('rows', (count) =>
    htmlTable(times(count, (i) => `<tr><td>①${word(i)}</td><td>広報課</td><td>・${word(i)}</td></tr>`)),
  ),
  html('attributes of one tag', (count) => `<p ${times(count, (i) => `a${i}=b `)}>あ</p>`),
  html('attribute of one tag', (count) => `<p a="${'あ'.repeat(count)}">あ</p>`),
  html('ordered items', (count) => `<ol>${times(count, (i) => `<li>${word(i)}を開催</li>`)}</ol>`),
  html('ordered items in a cell', (count) =>
    htmlCell(`<ol>${times(count, (i) => `<li>${word(i)}を開催</li>`)}</ol>`),
  ),
  html(
    'tables within tables',
    (count) => `${'<table><tr><td>あ'.repeat(count)}${'</td></tr></table>'.repeat(count)}`,
  ),
  html(
    'tables within tables side by side',
    (count) =>
      `<table>${times(count, () => '<tr><td><table><tr><td>あ</td></tr></table></td></tr>')}</table>`,
  ),
  html('row spans over all rows', (count) =>
    htmlTable(
      `<tr><td rowspan="${count}">①広報</td><td rowspan="${count}">広報課</td><td>あ</td></tr>${times(count, (i) => `<tr><td>${word(i)}</td></tr>`)}`,
    ),
  ),
  html('row spans like stairs', (count) =>
    htmlTable(times(count, (i) => `<tr><td rowspan="${(i % 60) + 2}">${word(i)}</td><td>広報課</td></tr>`)),
  ),
  html('row spans in many columns', (count) =>
    htmlTable(times(count, () => `<tr>${'<td rowspan="1000">あ</td>'.repeat(10)}</tr>`)),
  ),
  html('row spans of one row', (count) =>
    htmlTable(`<tr>${'<td rowspan="1000">あ</td>'.repeat(count)}</tr>${'<tr></tr>'.repeat(count)}`),
  ),
  html('departments in rows', (count) =>
    htmlTable(times(count, (i) => `<tr><td>①${word(i)}</td><td>${word(i)}課</td><td>・あ</td></tr>`)),
  ),
  html('stray texts', (count) => `<table>${times(count, (i) => `${word(i)}<tr><td>あ</td></tr>`)}</table>`),
  html('stray tags', (count) => `<table>${times(count, (i) => `<b>${word(i)}<tr><td>あ</td></tr>`)}</table>`),
  html('references', (count) => `<p>${'&hellip;あ'.repeat(count)}</p>`),
  html('references without end', (count) => `<p>${'&ampa'.repeat(count)}</p>`),
];

const CSV: Construct[] = [
  csvFile('csv: rows', (count) =>
    csv(...Array.from({ length: count }, (_, i) => [`①${word(i)}`, '広報課', `・${word(i)}`])),
  ),
  csvFile('csv: a cell of lines with doubled quotes', (count) =>
    csv(['①広報', '広報課', times(count, (i) => `・"${word(i)}"`, '\n')]),
  ),
  csvFile('csv: a cell of doubled quotes', (count) => csv(['①広報', '広報課', '"'.repeat(count)])),
  csvFile('csv: a cell of lines', (count) => csv(['①広報', '広報課', times(count, word, '\n')])),
  csvFile('csv: a cell of blank lines', (count) => csv(['①広報', '広報課', '\n'.repeat(count)])),
  csvFile('csv: quotes', (count) => '"'.repeat(count)),
  csvFile('csv: quotes after text', (count) => `${HEAD.join(',')}\n${times(count, () => '"a"b"c,')}\n`),
  csvFile('csv: commas', (count) => ','.repeat(count)),
  csvFile('csv: lines', (count) => '\n'.repeat(count)),
  csvFile(
    'csv: ragged',
    (count) => `${HEAD.join(',')}\n${times(count, (i) => `${'あ,'.repeat(i % 2 === 0 ? 1 : 30)}\n`)}`,
  ),
  csvFile(
    'csv: one long row, then short ones',
    (count) => `${HEAD.join(',')}${',あ'.repeat(count)}\n${times(count, (i) => `①${word(i)},広報課,い\n`)}`,
  ),
  csvFile(
    'csv: a triangle',
    (count) => `${HEAD.join(',')}\n${times(Math.ceil(Math.sqrt(2 * count)), (i) => `①${'あ,'.repeat(i)}\n`)}`,
  ),
  csvFile(
    'csv: years',
    (count) =>
      `具体的な事業,担当課,${times(count, (i) => `平成${i + 1}年度`, ',')}\n①広報,広報課,${times(count, word, ',')}\n`,
  ),
];

/** All constructs. */
export const CONSTRUCTS: readonly Construct[] = [
  ...MARKDOWN,
  ...TABLES.map(([name, make]) => md(`table: ${name}`, make)),
  ...TABLES.map(([name, make]) => txt(`table: ${name}`, make)),
  ...LAID_OUT,
  ...HTML,
  ...CSV,
];
