import type { Editing } from '../index.js';
import { answerQuestion, type Question, type QuestionAnswer } from '../questions.js';
import { button, make, words } from './elements.js';
import { FORM_WORDS } from './form-words.js';

/** Questions that a person has put off, by their ids, for as long as the page is open. */
export type PutOff = Set<string>;

/** Goes to the place in a document that a question is about. */
export type GoToPlace = (stem: string, start: number) => void;

function answerButton(answer: QuestionAnswer, act: () => void): HTMLElement {
  const made = make('button', { type: 'button' }, words(answer.label), answer.isAsRead ? ' ' : null);
  if (answer.isAsRead) made.append(make('span', { class: 'badge' }, FORM_WORDS.asRead));
  made.addEventListener('click', act);
  return made;
}

const dependsWords = (count: number) => ({
  ja: `${count}件の記載にかかわります`,
  en: `records that hang on it: ${count}`,
});

/** Shows the questions, the weightiest first. */
export function showQuestions(
  place: HTMLElement,
  editing: Editing,
  all: readonly Question[],
  putOff: PutOff = new Set(),
  go: GoToPlace = () => {},
): void {
  const again = () => showQuestions(place, editing, all, putOff, go);
  const cards = all
    .filter(({ id }) => !putOff.has(id))
    .map((question) => {
      const { ask, quote, records, answers, stem, start, id } = question;
      const where =
        stem === null || start === null
          ? make('q', {}, quote)
          : button({ ja: `「${quote}」`, en: `「${quote}」` }, () => go(stem, start), 'link');
      return make(
        'li',
        { class: 'editing-question' },
        make('h3', {}, ask),
        make(
          'p',
          {},
          where,
          ' ',
          make('span', { class: 'hint' }, stem ?? '', ' ', words(dependsWords(records))),
        ),
        make(
          'div',
          { class: 'editing-buttons' },
          ...answers.map((answer) => answerButton(answer, () => answerQuestion(editing, question, answer))),
          button(
            FORM_WORDS.later,
            () => {
              putOff.add(id);
              again();
            },
            'quiet',
          ),
        ),
      );
    });
  const hidden = all.length - cards.length;
  const showAll = button(FORM_WORDS.laterAll, () => {
    putOff.clear();
    again();
  });
  place.replaceChildren(
    make('h2', {}, words(FORM_WORDS.questions), all.length > 0 ? ` (${all.length})` : ''),
    ...(cards.length > 0
      ? [make('ol', { class: 'editing-questions' }, ...cards)]
      : [make('p', { class: 'none' }, FORM_WORDS.noQuestions)]),
    ...(hidden > 0 ? [showAll] : []),
  );
}
