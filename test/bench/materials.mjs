// The documents that are measured, made in a folder of their own.
import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml, varied } from './documents.mjs';
import { editionsOfSize } from './editions-of-size.mjs';

const real = toHtml(readFileSync('input/shiroi-h29-progress.md', 'utf8'));

/** The folder's path with a name in it. */
export const materialsIn = (folder) => {
  const at = (name) => join(folder, name);
  return {
    at,
    /** The real document as HTML, which the peers read. */
    realHtml() {
      writeFileSync(at('real.html'), real);
      return at('real.html');
    },
    /** A folder of distinct documents of the size and shape of the real one. */
    documents(count) {
      const name = at(`documents-${count}`);
      mkdirSync(name);
      for (let seed = 1; seed <= count; seed++)
        writeFileSync(join(name, `${String(seed).padStart(5, '0')}.html`), varied(real, seed));
      return name;
    },
    /** One HTML document with so many MB, which needs no repair. */
    largeDocument(megabytes) {
      const name = at(`large-${megabytes}.html`);
      const [, head, body, foot] = /^([\s\S]*<body>)([\s\S]*)(<\/body>[\s\S]*)$/.exec(real);
      const file = openSync(name, 'w');
      writeSync(file, head);
      let written = 0;
      for (let seed = 1; written < megabytes * 1_000_000; seed++)
        written += writeSync(file, varied(body, seed));
      writeSync(file, foot);
      return name;
    },
    /** Two editions of a plan, as Markdown. */
    editions(count) {
      const { old, new: newer } = editionsOfSize(count);
      writeFileSync(at(`old-${count}.md`), old);
      writeFileSync(at(`new-${count}.md`), newer);
      return [at(`old-${count}.md`), at(`new-${count}.md`)];
    },
  };
};
