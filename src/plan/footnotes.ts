import type { Lexicon } from '../lexicon/index.js';
import type { Line, SourceText } from '../model.js';
import { normalise } from '../text/normalise.js';
import { join, slice, trim } from '../text/text.js';

/** A cell's lines without its footnotes, and those. */
export interface Footnoted {
  readonly lines: readonly Line[];
  readonly notes: readonly SourceText[];
}

const NO_NOTES: readonly SourceText[] = [];

/**
 * Sets the footnotes of a cell aside: what a ※ begins below or behind an entry. Where the cell itself begins with one,
 * ※ is its bullet; and a line that closes with years or departments is an entry whatever it begins with.
 */
export function withoutFootnotes(lines: readonly Line[], lexicon: Lexicon): Footnoted {
  const { bullets, phrases, tags } = lexicon;
  if (!lines.some(({ text }) => bullets.hasFootnoteSign(text.value))) return { lines, notes: NO_NOTES };
  const first = lines.find(({ text }) => text.value.trim() !== '');
  const isNote = (text: SourceText) => !tags.areAtEndOf(normalise(text).value);
  const starts = lines.map(({ text }) => bullets.footnoteIn(text.value));
  if (!first || starts.every((at) => at < 0) || bullets.footnoteIn(first.text.value) === 0)
    return { lines, notes: NO_NOTES };
  const kept: Line[] = [];
  const notes: SourceText[][] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const at = starts[index] ?? -1;
    const above = isOpen ? notes.at(-1)?.at(-1) : undefined;
    const goesOn = at < 0 && line.begins === 'break' && bullets.of(line.text.value, 'entry') === null;
    if (above && goesOn && phrases.between(above.value, line.text.value) === 'wrap')
      notes.at(-1)?.push(line.text);
    else if (at >= 0 && isNote(slice(line.text, at))) {
      if (line.text.value.slice(0, at).trim() !== '') kept.push({ ...line, text: slice(line.text, 0, at) });
      notes.push([slice(line.text, at)]);
      isOpen = true;
    } else {
      kept.push(line);
      isOpen = false;
    }
  }
  return { lines: kept, notes: notes.map((note) => trim(join(note, '\n'))) };
}
