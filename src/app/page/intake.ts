import { find } from '../../report/page/dom.js';
import type { Both } from '../../schema/both.js';
import { chosenFiles, droppedFiles, pastedFiles } from './given-files.js';
import type { GivenFile } from './session.js';
import { APP_WORDS, word } from './words.js';

/** What is done with files that a person gives. */
export interface Intake {
  readonly take: (files: readonly GivenFile[]) => void;
  readonly say: (words: Both) => void;
}

function listenToDrops({ take }: Intake): void {
  const cover = find('.drop-cover', HTMLElement);
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    cover.hidden = false;
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) cover.hidden = true;
  });
  addEventListener('drop', async (event) => {
    cover.hidden = true;
    if (!event.dataTransfer) return;
    event.preventDefault();
    take(await droppedFiles(event.dataTransfer));
  });
}

function listenToPastes({ take, say }: Intake): void {
  let pasted = 0;
  addEventListener('paste', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (isTyping || !event.clipboardData) return;
    event.preventDefault();
    const files = pastedFiles(event.clipboardData, `${word('pasted')}${pasted + 1}`);
    if (files.length > 0) pasted++;
    else say(APP_WORDS.nothingPasted);
    take(files);
  });
}

function listenToChoosing({ take }: Intake): void {
  for (const kind of ['files', 'folder'] as const) {
    const input = find(`input.${kind}`, HTMLInputElement);
    for (const button of document.querySelectorAll(`.choose-${kind}`))
      button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      take(chosenFiles(input.files ?? new DataTransfer().files));
      input.value = '';
    });
  }
}

/** Takes files that are dropped, pasted or chosen. */
export function listenToFiles(intake: Intake): void {
  listenToDrops(intake);
  listenToPastes(intake);
  listenToChoosing(intake);
}
