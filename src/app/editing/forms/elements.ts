import type { Language } from '../../../model.js';
import type { Both } from '../../../schema/both.js';

type FormContent = Node | string | Both | null;

const isLanguage = (name: string): name is Language => name === 'ja' || name === 'en';

const currentLanguage = (): Language => {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'ja';
};

/** Puts words into an element, which `speakForms` says in the other language. */
export function say(element: HTMLElement, { ja, en }: Both): void {
  element.dataset.ja = ja;
  element.dataset.en = en;
  element.textContent = currentLanguage() === 'ja' ? ja : en;
}

/** Says the words of all forms in a language: the page's own switch calls it. */
export function speakForms(language: Language, around: ParentNode = document): void {
  for (const element of around.querySelectorAll<HTMLElement>('[data-ja][data-en]'))
    element.textContent = element.dataset[language] ?? '';
}

/** An element with words in both languages. */
export function words(both: Both, tag: keyof HTMLElementTagNameMap = 'span'): HTMLElement {
  const element = document.createElement(tag);
  say(element, both);
  return element;
}

/** An element with attributes and what it contains. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly FormContent[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string' || child instanceof Node) element.append(child);
    else if (children.length === 1) say(element, child);
    else element.append(words(child));
  }
  return element;
}

/** A button that does something. */
export function button(label: Both, act: () => void, className = ''): HTMLButtonElement {
  const made = make('button', { type: 'button', ...(className && { class: className }) }, label);
  made.addEventListener('click', act);
  return made;
}

/** A label with its control. */
export function labelled(label: Both, control: HTMLElement, hint: Both | null = null): HTMLElement {
  control.id = `editing-${crypto.randomUUID()}`;
  const help = hint && make('p', { class: 'hint', id: `${control.id}-hint` }, hint);
  if (help) control.setAttribute('aria-describedby', help.id);
  return make('div', { class: 'editing-field' }, make('label', { for: control.id }, label), control, help);
}
