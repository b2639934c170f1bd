// How often each beginning and ending of a heading goes with each role. A word's own count is that of the
// list (×3). An ending counts once for each different letter that stands before it, not for each word: 方向性 in
// many compounds is still one word that ends in 性. Beginnings are counted likewise. So a compound that is listed
// nowhere is read by the words that end like it.

const LONGEST = 8;

function parse(entry) {
  const [word, times] = entry.split('×');
  return { word, times: Number(times ?? 1) };
}

function add(table, key, role, times) {
  const counts = table.get(key) ?? new Map();
  counts.set(role, (counts.get(role) ?? 0) + times);
  table.set(key, counts);
}

/** The parts of a word, each with the letter that goes on from it. */
const lengths = (word) => Array.from({ length: Math.min(LONGEST, word.length) }, (_, index) => index + 1);
const endings = (word) =>
  lengths(word).map((size) => ({ part: word.slice(-size), before: word.at(-size - 1) ?? '' }));
const beginnings = (word) =>
  lengths(word)
    .slice(1)
    .map((size) => ({ part: word.slice(0, size), before: word[size] ?? '' }));

/** Counts each part once for each role and each letter that goes on from it. */
function addParts(table, seen, parts, role) {
  for (const { part, before } of parts) {
    const key = `${part} ${before} ${role}`;
    if (seen.has(key)) continue;
    seen.add(key);
    add(table, part, role, 1);
  }
}

export function countWeights(headings) {
  const tables = { roles: new Map(), words: new Map(), endings: new Map(), beginnings: new Map() };
  const seen = { endings: new Set(), beginnings: new Set() };
  const { about: _, departmentLevels: __, beginnings: listed, ...words } = headings;
  for (const [role, entries] of Object.entries(words))
    for (const { word, times } of entries.map(parse)) {
      tables.roles.set(role, (tables.roles.get(role) ?? 0) + 1);
      add(tables.words, word, role, times);
      if (word.startsWith('〈')) continue;
      addParts(tables.endings, seen.endings, endings(word), role);
      addParts(tables.beginnings, seen.beginnings, beginnings(word), role);
    }
  for (const [role, entries] of Object.entries(listed))
    for (const { word, times } of entries.map(parse)) add(tables.beginnings, word, role, times);
  return tables;
}

/** An ending that is met once says nothing that a shorter one does not say. */
function isTelling(key, counts, shorter) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return total > 1 || shorter === undefined || key.length <= 2;
}

const printCounts = (counts) =>
  [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([role, count]) => `${role} ${count}`)
    .join(' ');

/** By what is counted, those that have the same counts side by side. */
function printTable(table, shorten) {
  const kept = [...table].filter(
    ([key, counts]) => !shorten || isTelling(key, counts, table.get(shorten(key))),
  );
  const byCounts = new Map();
  for (const [key, counts] of kept.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = printCounts(counts);
    byCounts.set(text, [...(byCounts.get(text) ?? []), key]);
  }
  const sorted = [...byCounts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([counts, keys]) => [counts, keys.join(' ')]));
}

export function printWeights(tables) {
  const about =
    'words/columns.json から数えた重み。手で直さず、`node test/reference/role-weights.mjs` で作る。';
  const data = {
    about,
    roles: printCounts(tables.roles),
    words: printTable(tables.words, null),
    endings: printTable(tables.endings, (key) => key.slice(1)),
    beginnings: printTable(tables.beginnings, (key) => key.slice(0, -1)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
