/** Finds plans in the list by words of their rows. */
import { all, find } from './dom.js';

const form = find('.lookup', HTMLFormElement);
const field = find('#lookup', HTMLInputElement);
const output = find('output', HTMLOutputElement, form);
const rows = all('tbody tr').map((row) => ({ row, text: folded(row.textContent ?? '') }));

/** Full-width and half-width forms and letter case make no difference. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function show(): void {
  const wanted = folded(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    row.hidden = !wanted.every((word) => text.includes(word));
    if (!row.hidden) shown++;
  }
  output.textContent = wanted.length === 0 ? '' : `${shown} / ${rows.length}`;
}

field.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
form.hidden = false;
show();
