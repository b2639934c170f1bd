import { DAMAGES } from '../generated/damage.js';
import { FRAGMENTS, NAMES, RAW_ELEMENTS } from './fragments.js';

export type Random = () => number;

/** One way of spoiling a text. */
export interface Mutation {
  readonly name: string;
  readonly apply: (text: string, next: Random) => string;
}

export const below = (next: Random, bound: number) => Math.floor(next() * bound);

export function oneOf<T>(next: Random, values: readonly T[]): T {
  const value = values[below(next, values.length)];
  if (value === undefined) throw new Error('a choice from an empty list');
  return value;
}

/** A place in the text: anywhere, or where a line or a cell begins, which is where readers decide. */
function placeIn(text: string, next: Random): number {
  const at = below(next, text.length + 1);
  if (next() < 0.5) return at;
  const boundary = text.slice(at).search(/[\n\t|,>]/);
  return boundary < 0 ? at : at + boundary + 1;
}

function stretchIn(text: string, next: Random, longest: number): [number, number] {
  const from = placeIn(text, next);
  return [from, Math.min(text.length, from + below(next, longest))];
}

const around = (text: string, [from, to]: [number, number], before: string, after: string) =>
  text.slice(0, from) + before + text.slice(from, to) + after + text.slice(to);

/** Works on the text's lines, line ends as they are. */
function onLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split(/(?<=\n)/);
  change(lines);
  return lines.join('');
}

const insert: Mutation['apply'] = (text, next) => {
  const at = placeIn(text, next);
  const count = next() < 0.8 ? 1 : 1 + below(next, 4);
  const pieces = Array.from({ length: count }, () => oneOf(next, oneOf(next, FRAGMENTS)));
  return text.slice(0, at) + pieces.join('') + text.slice(at);
};

const remove: Mutation['apply'] = (text, next) => {
  const [from, to] = stretchIn(text, next, 200);
  return text.slice(0, from) + text.slice(to);
};

const copy: Mutation['apply'] = (text, next) => {
  const [from, to] = stretchIn(text, next, 200);
  const at = placeIn(text, next);
  return text.slice(0, at) + text.slice(from, to) + text.slice(at);
};

const repeatLine: Mutation['apply'] = (text, next) =>
  onLines(text, (lines) => {
    const line = oneOf(next, lines);
    const times = 1 + below(next, 4);
    for (let i = 0; i < times; i++) lines.splice(below(next, lines.length + 1), 0, line);
  });

const swapLines: Mutation['apply'] = (text, next) =>
  onLines(text, (lines) => {
    const [a, b] = [below(next, lines.length), below(next, lines.length)];
    const line = lines[a] ?? '';
    lines[a] = lines[b] ?? '';
    lines[b] = line;
  });

const LINE_ENDS = ['\r', '\r\n', '\n\n', '\r\r', '\u2028', '\u0085'];

const lineEnds: Mutation['apply'] = (text, next) => {
  const [one, other] = [oneOf(next, LINE_ENDS), oneOf(next, [...LINE_ENDS, '\n'])];
  const share = next() < 0.5 ? 1 : 0.5;
  return text.replace(/\r?\n/g, () => (next() < share ? one : other));
};

const wrap: Mutation['apply'] = (text, next) => {
  const name = oneOf(next, [
    ...RAW_ELEMENTS,
    ...NAMES,
    'b',
    'p',
    'table',
    'td',
    'ul',
    'li',
    'h2',
    'blockquote',
  ]);
  const closed = next() < 0.6;
  return around(text, stretchIn(text, next, 300), `<${name}>`, closed ? `</${name}>` : '');
};

const OPENERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!DOCTYPE ', '>'],
  ['<?', '?>'],
  ['"', '"'],
  ['```\n', '\n```\n'],
  ['<a title="', '">'],
  ['<noscript><p>', '</p></noscript>'],
  ['<svg><foreignObject><p>', '</p></foreignObject></svg>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<template><table><tr><td>', '</td></tr></table></template>'],
] as const;

const enclose: Mutation['apply'] = (text, next) => {
  const [before, after] = oneOf(next, OPENERS);
  return around(text, stretchIn(text, next, 300), before, next() < 0.5 ? after : '');
};

const LEVELS = [
  ['> ', ''],
  ['- ', ''],
  ['<i>', '</i>'],
  ['<ul><li>', '</li></ul>'],
  ['<table><tr><td>', '</td></tr></table>'],
  ['<blockquote>', '</blockquote>'],
  ['(', ')'],
  ['【', '】'],
  ['[', '](x)'],
  ['**', '**'],
] as const;
const DEEPEST = 24;

const nest: Mutation['apply'] = (text, next) => {
  const [before, after] = oneOf(next, LEVELS);
  const depth = 2 + below(next, DEEPEST);
  const closing = next() < 0.7 ? after.repeat(depth) : '';
  return around(text, stretchIn(text, next, 120), before.repeat(depth), closing);
};

const spans: Mutation['apply'] = (text, next) =>
  text.replace(/<(td|th)/g, (tag) =>
    next() < 0.15 ? `${tag} ${oneOf(next, ['rowspan', 'colspan'])}=${oneOf(next, [0, 2, 3, 7, 1000])}` : tag,
  );

/** A word of the document becomes a name that every object has. */
const rename: Mutation['apply'] = (text, next) => {
  const words = [...text.matchAll(/[\p{L}\p{N}]{2,}/gu)];
  if (words.length === 0) return text;
  const { 0: word, index } = oneOf(next, words);
  return text.slice(0, index) + oneOf(next, NAMES) + text.slice(index + word.length);
};

const tabulate: Mutation['apply'] = (text, next) => {
  const [from, to] = [
    oneOf(next, ['\t', ' ', ',', '、', '<br>', '・']),
    oneOf(next, ['\t', '|', '\n', ',', '  ', '・']),
  ];
  const share = oneOf(next, [0.1, 0.5, 1]);
  return text.replaceAll(from, () => (next() < share ? to : from));
};

const damage: Mutation['apply'] = (text, next) => oneOf(next, DAMAGES).damage(text);

const sprinkle: Mutation['apply'] = (text, next) => {
  const piece = oneOf(next, oneOf(next, FRAGMENTS));
  return Array.from({ length: 3 + below(next, 10) }).reduce<string>((result) => {
    const at = placeIn(result, next);
    return result.slice(0, at) + piece + result.slice(at);
  }, text);
};

const truncate: Mutation['apply'] = (text, next) =>
  next() < 0.5 ? text.slice(0, below(next, text.length + 1)) : text.slice(below(next, text.length + 1));

const asEntities: Mutation['apply'] = (text, next) => {
  const [from, to] = stretchIn(text, next, 60);
  const entities = Array.from(
    text.slice(from, to),
    (character) => `&#x${character.codePointAt(0)?.toString(16)};`,
  );
  return text.slice(0, from) + entities.join('') + text.slice(to);
};

const MUTATIONS: readonly (readonly [number, Mutation])[] = [
  [8, { name: 'insert', apply: insert }],
  [2, { name: 'remove', apply: remove }],
  [2, { name: 'copy', apply: copy }],
  [2, { name: 'repeat a line', apply: repeatLine }],
  [2, { name: 'swap lines', apply: swapLines }],
  [1, { name: 'line ends', apply: lineEnds }],
  [2, { name: 'wrap', apply: wrap }],
  [2, { name: 'enclose', apply: enclose }],
  [1, { name: 'nest', apply: nest }],
  [1, { name: 'spans', apply: spans }],
  [2, { name: 'rename', apply: rename }],
  [1, { name: 'tabulate', apply: tabulate }],
  [1, { name: 'damage', apply: damage }],
  [2, { name: 'sprinkle', apply: sprinkle }],
  [1, { name: 'truncate', apply: truncate }],
  [1, { name: 'entities', apply: asEntities }],
];
const WEIGHTED = MUTATIONS.flatMap(([weight, mutation]) => Array.from({ length: weight }, () => mutation));

export const anyMutation = (next: Random): Mutation => oneOf(next, WEIGHTED);
