export { type CorrectionOutcome, correctionRows } from '../rows.js';
export { showColumnsForm, showNameForm } from './answer-forms.js';
export { type GoToRecord, showCorrections } from './corrections-list.js';
export { showDocumentForm } from './document-form.js';
export { speakForms } from './elements.js';
export { type GoToPlace, type PutOff, showQuestions } from './questions-view.js';
export { editRecord, type RecordFormContext } from './record-form.js';
export { addRecord } from './shape-forms.js';
