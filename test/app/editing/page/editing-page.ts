import { Drafts } from '../../../../src/app/editing/drafts.js';
import {
  addRecord,
  type CorrectionOutcome,
  editRecord,
  type PutOff,
  showColumnsForm,
  showCorrections,
  showNameForm,
  showQuestions,
  speakForms,
} from '../../../../src/app/editing/forms/index.js';
import { createEditing } from '../../../../src/app/editing/index.js';
import { type AskedDocument, questions } from '../../../../src/app/editing/questions.js';

/** What the worker of the real page does: the test does it. */
interface Corrected {
  readonly asked: readonly AskedDocument[];
  readonly outcomes: readonly CorrectionOutcome[];
}

declare global {
  interface Window {
    correct(corrections: unknown, profile: unknown): Promise<Corrected>;
    editing: ReturnType<typeof createEditing>;
    mark(text: string): void;
    columns(): void;
    names(): void;
    speak(language: 'ja' | 'en'): void;
  }
}

const place = (id: string) => document.getElementById(id) ?? document.body;
const editing = createEditing({ today: () => '2026-11-26' });
const drafts = new Drafts(localStorage);
const putOff: PutOff = new Set();
let now: Corrected = { asked: [], outcomes: [] };
let selected = location.hash.slice(1);

function showForm(): void {
  const [edited] = now.asked;
  const record = edited?.document.records.find(({ id }) => id === selected) ?? edited?.document.records[0];
  if (edited && record) editRecord(place('form'), { editing, edited, record });
}

async function show(): Promise<void> {
  now = await window.correct(editing.corrections, editing.profile);
  showForm();
  showCorrections(place('list'), editing, now.outcomes, (_, id) => {
    selected = id;
    showForm();
  });
  showQuestions(place('questions'), editing, questions(now.asked), putOff);
  document.body.dataset.shown = String(Number(document.body.dataset.shown ?? 0) + 1);
}

window.editing = editing;
window.mark = (text) => {
  const [edited] = now.asked;
  const start = edited?.text.indexOf(text) ?? -1;
  if (edited && start >= 0)
    addRecord(place('form'), { editing, edited, range: [start, start + text.length] }, showForm);
};
window.columns = () => {
  const [table] = now.asked[0]?.tables ?? [];
  if (table) showColumnsForm(place('form'), { editing, table }, showForm);
};
window.names = () => showNameForm(place('form'), { editing, departments: ['市民課', '広報課'] }, showForm);
window.speak = (language) => {
  document.documentElement.lang = language;
  speakForms(language);
};
window.addEventListener('hashchange', () => {
  selected = location.hash.slice(1);
  showForm();
});

async function start(): Promise<void> {
  const { asked } = await window.correct(null, null);
  drafts.restoreAnswers(editing);
  drafts.restore(
    editing,
    asked.map(({ base }) => base.document),
  );
  editing.subscribe(() => {
    drafts.keep(editing);
    void show();
  });
  await show();
}

void start();
