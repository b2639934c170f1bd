/** A stretch that two texts share, or what either has in its place: one of the two may be empty. */
export interface Stretch {
  readonly kind: 'same' | 'different';
  readonly old: string;
  readonly new: string;
}

/** Sounds that join words, and signs: another writer sets others. */
const JOINING = new Set('のをにではがとへもや、。,.()「」・ \t\n\r\u3000\u00a0');
const isHiragana = (character: string) => character >= 'ぁ' && character <= 'ゟ';

/** How much a character tells of what a text is about. */
export function weightOf(character: string): number {
  if (JOINING.has(character)) return 0.1;
  return isHiragana(character) ? 0.3 : 1;
}

/** Where the two characters of each shared pair stand, in order. */
type Pairs = readonly (readonly [old: number, new: number])[];

/** The longest common subsequence by weight, between two lists of characters. */
function sharedPairs(a: readonly string[], b: readonly string[]): Pairs {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    // Neighbours that agree weigh a little more, so that what is shared comes in stretches, not in crumbs.
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const taken = a[i] === b[j] ? gainAt(a, b, i, j) + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, taken);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j] ?? 0;
    if (a[i] === b[j] && here === gainAt(a, b, i, j) + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i++, j++]);
    } else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return pairs;
}

const NEIGHBOURLY = 0.05;

function gainAt(a: readonly string[], b: readonly string[], i: number, j: number): number {
  return weightOf(a[i] ?? '') + (a[i + 1] === b[j + 1] ? NEIGHBOURLY : 0);
}

/** How many pairs of characters are looked at: texts whose lengths multiply to more are laid side by side whole. */
const MOST_PAIRS = 250_000;

/** How many characters two lists share from their beginnings on, or, with a step of -1, from their ends. */
function shared(a: readonly string[], b: readonly string[], most: number, step: 1 | -1): number {
  const at = (list: readonly string[], count: number) => list.at(step === 1 ? count : -1 - count);
  let count = 0;
  while (count < most && at(a, count) === at(b, count)) count++;
  return count;
}

/**
 * Lays two texts side by side, character by character (one outside the basic plane is one character).
 *
 * @returns stretches that joined give back both texts
 */
export function align(old: string, young: string): Stretch[] {
  const a = [...old];
  const b = [...young];
  const shorter = Math.min(a.length, b.length);
  const start = shared(a, b, shorter, 1);
  const end = shared(a, b, shorter - start, -1);
  const middle = alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (characters: readonly string[]): Stretch[] =>
    characters.length === 0 ? [] : [{ kind: 'same', old: characters.join(''), new: characters.join('') }];
  return [...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))];
}

function alignMiddle(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length * b.length > MOST_PAIRS) return different(a, b);
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  let run = '';
  const close = () => {
    if (run !== '') stretches.push({ kind: 'same', old: run, new: run });
    run = '';
  };
  for (const [x, y] of sharedPairs(a, b)) {
    if (x > i || y > j) {
      close();
      for (const stretch of different(a.slice(i, x), b.slice(j, y))) stretches.push(stretch);
    }
    run += a[x] ?? '';
    i = x + 1;
    j = y + 1;
  }
  close();
  return [...stretches, ...different(a.slice(i), b.slice(j))];
}

function different(a: readonly string[], b: readonly string[]): Stretch[] {
  return a.length + b.length === 0 ? [] : [{ kind: 'different', old: a.join(''), new: b.join('') }];
}
