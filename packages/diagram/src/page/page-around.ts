import { element, textElement } from '../svg/xml.ts';

/** What a page that stands by itself is made of. */
export interface Page {
  readonly title: string;
  /** Markup, in which nothing is styled or run in place. */
  readonly body: string;
  /** The style sheet. */
  readonly sheet: string;
  /** The program, as one script that needs nothing else. */
  readonly script: string;
  /** What the program reads from the element with the id `data`; JSON. */
  readonly data: unknown;
  /** Whose colours: those that the reader's system asks for unless it is said. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** A page whose policy lets nothing be loaded, and nothing run but its own script. */
export async function pageAround({ title, body, sheet, script, data, theme }: Page): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await hashOf(script)}'`,
    `style-src 'sha256-${await hashOf(sheet)}'`,
    ...['img-src data:', "base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  const dataTheme = theme === undefined ? '' : ` data-theme="${theme}"`;
  const head = [
    '<meta charset="utf-8">',
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }).replace('/>', '>'),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, title),
    `<style>${sheet}</style>`,
  ];
  return `<!doctype html>\n<html lang="en"${dataTheme}>\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n<script type="application/json" id="data">${dataText(data)}</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

/** JSON in which nothing ends the element, or begins another. */
function dataText(data: unknown): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
