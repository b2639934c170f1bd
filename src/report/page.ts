import type { Digest, Language } from '../model.js';
import { html, Markup } from './html.js';

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
}

/** A text's hash for the content security policy. */
function cspHash(text: string, digest: Digest): string {
  const bytes = (digest(text).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/** A page in one file. It loads nothing and runs only its own script. */
export function toPage({ language, title, style, script, body }: Page, digest: Digest): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspHash(style, digest)}`,
    `script-src ${cspHash(script, digest)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // Style and script are the program's own and contain no end tags, so they are not escaped.
  return `<!DOCTYPE html>\n${
    html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="shinchoku">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
<script>${new Markup(script)}</script>
</body>
</html>
`.text
  }`;
}
