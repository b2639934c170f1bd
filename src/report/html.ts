/** Markup that may be printed as it is. Made by `html` alone. */
export class Markup {
  constructor(readonly text: string) {}
}

export type HtmlPart = Markup | string | number | null | false | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/;
const EACH_SPECIAL = /[&<>"']/g;

/** Most texts have nothing to escape. */
const escaped = (text: string) =>
  SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (sign) => ENTITIES[sign] ?? sign) : text;

function printed(part: HtmlPart): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(printed).join('');
  return escaped(String(part));
}

/** A heading of level 1 to 6; what is deeper is of level 6. */
export function heading(
  level: number,
  attributes: Readonly<Record<string, string>>,
  content: HtmlPart,
): Markup {
  const name = `h${Math.max(1, Math.min(6, level))}`;
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return new Markup(`<${name}${list.join('')}>${printed(content)}</${name}>`);
}

/** Markup whose gaps are filled with text or other markup: text from documents can never become markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Markup {
  let text = strings[0] ?? '';
  for (let index = 0; index < parts.length; index++)
    text += printed(parts[index] ?? null) + (strings[index + 1] ?? '');
  return new Markup(text);
}
