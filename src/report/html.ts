/** Markup that needs no escaping. Only `html` makes it. */
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

/** Most texts need no escaping. */
const escaped = (text: string) =>
  SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (sign) => ENTITIES[sign] ?? sign) : text;

function printed(part: HtmlPart): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(printed).join('');
  return escaped(String(part));
}

/** A heading of level 1 to 6. Deeper levels become 6. */
export function heading(
  level: number,
  attributes: Readonly<Record<string, string>>,
  content: HtmlPart,
): Markup {
  const name = `h${Math.max(1, Math.min(6, level))}`;
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return new Markup(`<${name}${list.join('')}>${printed(content)}</${name}>`);
}

/** A template of markup. Text in its gaps is escaped, so that a document's text never becomes markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Markup {
  let text = strings[0] ?? '';
  for (let index = 0; index < parts.length; index++)
    text += printed(parts[index] ?? null) + (strings[index + 1] ?? '');
  return new Markup(text);
}
