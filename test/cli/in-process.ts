import { main } from '../../src/cli/main.js';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, without the dictionary: no build is needed, and a start takes no time. */
export async function runHere(words: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await main(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: () => false,
    environment: {},
    version: '0',
  });
  return { status, out, err };
}
