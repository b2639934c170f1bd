/** What is put into sound documents: each list is one kind of trouble. */

/** Elements whose content a browser takes as text, as another language or as nothing at all. */
export const RAW_ELEMENTS = [
  'xmp', 'plaintext', 'iframe', 'noembed', 'noframes', 'noscript', 'textarea', 'title', 'script', 'style', 'svg',
  'math', 'template', 'select', 'listing', 'pre', 'object', 'frameset',
]; // biome-ignore format: a list of names

/** Names that every JavaScript object has, and some that browsers treat in ways of their own. */
export const NAMES = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', 'is', 'image', 'isindex',
]; // biome-ignore format: a list of names

const TAGS = [
  '<td>', '</td>', '<tr>', '</tr>', '<table>', '</table>', '<th rowspan=2>', '<li>', '</li>', '<ul>', '</ul>', '<ol>',
  '<br>', '<br/>', '<b>', '</b>', '<i', '<', '>', '</', '</>', '<>', '<?php x ?>', '<!', '<!-', '<!--', '-->', '--!>',
  '<!-->', '<![CDATA[', ']]>', '<!DOCTYPE', '<!doctype html>', '<p hidden>', '<p>', '</p>', '<div', '</div>', '</body>',
  '</html>', '<body>', '<head>', '<frameset>', '<caption>', '<thead>', '<tbody>', '<tfoot>', '<col>', '<colgroup>',
  '<a href="x">', '</a>', '<a href=\'x"y\'>', '<img alt="図" src=x>', '<ruby>漢<rp>(</rp><rt>かん</rt></ruby>',
  '<td colspan=3>', '<td rowspan=0>', '<td rowspan="99999999">', '<td colspan="-1">', '<td rowspan=2 colspan=2>',
  '<h2>', '</h2>', '<dl><dt>担当課<dd>', '<details><summary>', '<input value="値">', '<button>', '<wbr>', '<hr>', '<math><mi>',
  '<svg><desc>', '<svg><title>', '</svg>', '<foreignObject>', '<a\u0000b>', '<td\n>', '<TD>', '<ｔｄ>', '</table', '<b/>',
  '<td a=">">', '<td a="', "<td a='", '<td a=`>`>', '<style>', '<script>', '</script>', '<script>alert(1)</script>',
]; // biome-ignore format: a list of pieces

const ENTITIES = [
  '&', '&amp;', '&amp;amp;', '&lt;', '&lt;b&gt;', '&nbsp;', '&nbsp', '&#0;', '&#xD800;', '&#x1F600;', '&#x20BB7;',
  '&#9;', '&#10;', '&#13;', '&NotEqualTilde;', '&ampx', '&#', '&#x', '&#99999999;', '&copy', '&bogus;', '&#12354;', '&shy;',
]; // biome-ignore format: a list of pieces

const CONTROLS = [
  '\u0000', '\u0001', '\u0007', '\b', '\v', '\f', '\u001a', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\r', '\n', '\r\n',
  '\n\r', '\r\r\n', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ufffd',
]; // biome-ignore format: a list of pieces

const SPACES = [
  ' ', '  ', '　', '\t', '\t\t', '\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202e', '\u2060',
  '\u2064', '\u2066', '\u2069', '\u180e', '\u3000\u3000', '\u2003', '\u061c',
]; // biome-ignore format: a list of pieces

const LETTERS = [
  '𠮷', '𩸽', '😀', '👨‍👩‍👧', '🇯🇵', '神', '塚', '﨑', '髙', '⾼', '⻑', '⼾', '葛󠄀', '葛\u{e0101}', 'か\u3099', '\u3099', 'ﾊﾟ', 'ｶﾞ', 'ﾞ',
  'ー', 'ｰ', '－', '―', '〜', '～', '~', '㈱', '℃', '①', '⑳', '㉑', '⓪', '（', '）', '【', '】', '［', '］', '「', '」', 'Ａ', '｜', '㍻',
  '㋿', '々', '〇', '〃', '\u{2f800}', '\u{30000}', '\ud842', '\udfb7', 'é', 'İ', 'ß', 'ﷺ', 'العربية', '한글',
]; // biome-ignore format: a list of pieces

const MARKDOWN = [
  '# ', '## ', '###### ', '####### ', '#', '\n===\n', '\n---\n', '\n---', '\n=', '|', '\\|', '|---|\n', '\n|---|---|---|\n',
  '\n| a | b |\n|---|---|\n| 一 | 二 |\n', '**', '*', '_', '~~', '~', '`', '```\n', '~~~\n', '    ', '> ', '- ', '* ', '1. ', '1) ',
  '[', '](', '[x](y)', '[x][y]', '\n[x]: y\n', '![図](a.png "題")', '<http://example.com/道>', '\\', '\\\n', '  \n', '\n\n\n', '[^1]',
  '- [ ] ', '***', '\n***\n', '<!-- 注 -->',
]; // biome-ignore format: a list of pieces

const DELIMITED = [
  '"', '""', '"""', ',', '，', ';', '",', ',"', '"\n"', '"\r"', '\t"', '"\t', '=cmd|1', '\n=1+1', '+1', '@SUM(A1)', "'", '\\"',
]; // biome-ignore format: a list of pieces

const WORDS = [
  '・', '(', ')', '【', '】', '（平成25年度）', '(平成25年度)', '(平成28~25年度)', '平成32年度', '令和元年度', '平成年度', '(H30)', '(年度)',
  '未実施', '同上', '〃', '○', '×', '－', '実施', '総務課', '【総務課】', '【】', '()', '各課', '全課', '担当課', '担当課：', '※', '※注記',
  '具体的な事業\t担当課\t実施したこと', '\n具体的な事業,担当課,実施したこと\n', '(1)', '1.', '①', '第1章 ', '第99999999999999999999章', '(P1～2)',
  'P.12', '- 12 -', '\n12\n', '12ページ', '資料4', '平成29年6月28日', '平成99年99月99日', '第6回', '前年度と同じ', '市', '計画', '進捗一覧', '。', '、',
]; // biome-ignore format: a list of pieces

export const FRAGMENTS: readonly (readonly string[])[] = [
  TAGS,
  ENTITIES,
  CONTROLS,
  SPACES,
  LETTERS,
  MARKDOWN,
  DELIMITED,
  WORDS,
  RAW_ELEMENTS.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
  NAMES.flatMap((name) => [name, `<${name}>`, `</${name}>`, `<td ${name}=1>`, `&${name};`, `[${name}]`]),
];
