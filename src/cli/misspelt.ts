import { existsSync } from 'node:fs';

/** So many letters may be wrong in a command; fewer in a short one. */
const WRONG_LETTERS = 2;
const SHORT_COMMAND = 4;

/** How many letters must be put in, left out or replaced to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (const [index, other] of [...b].entries()) {
      const replaced = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The command that a word most likely means; null for a word that names something, or that resembles none. */
export function commandMeant<Name extends string>(word: string, commands: readonly Name[]): Name | null {
  if (!/^[a-z]+$/i.test(word)) return null;
  const resembles = (command: string) =>
    distance(word.toLowerCase(), command) <= (command.length <= SHORT_COMMAND ? 1 : WRONG_LETTERS);
  const meant = commands.find(resembles);
  return meant === undefined || existsSync(word) ? null : meant;
}
