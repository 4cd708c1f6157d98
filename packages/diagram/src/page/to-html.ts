import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';
import { element, textElement } from '../svg/xml.ts';
import { viewStyles } from '../view/view-styles.ts';

export interface PageOptions {
  /** The program of the view, as one script that needs nothing else. */
  readonly script: string;
  /** Whose colours: those that the reader's system asks for unless it is said. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/**
 * A page that stands by itself: the picture for those who run no scripts, and for all others the view in its place. Its policy lets nothing be
 * loaded, and nothing run but this script.
 */
export async function toHtml(laid: Laid, { script, theme }: PageOptions): Promise<string> {
  const sheet = `${viewStyles}\n${pageStyles}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await hashOf(script)}'`,
    `style-src 'sha256-${await hashOf(sheet)}'`,
    ...['img-src data:', "base-uri 'none'", "form-action 'none'"],
  ].join('; ');
  const dataTheme = theme === undefined ? '' : ` data-theme="${theme}"`;
  const title = `${laid.drawing.machine.slice(0, 200)} – state machine`;
  const head = [
    '<meta charset="utf-8">',
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }).replace('/>', '>'),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    textElement('title', {}, title),
    `<style>${sheet}</style>`,
  ];
  const picture = element('main', { id: 'graph', 'aria-label': title }, toSvg(laid, { styles: 'none' }));
  return `<!doctype html>\n<html lang="en"${dataTheme}>\n<head>\n${head.join('\n')}\n</head>\n<body>\n${picture}\n<script type="application/json" id="laid">${dataText(laid)}</script>\n<script>${script}</script>\n</body>\n</html>\n`;
}

/** JSON in which nothing ends the element, or begins another. */
function dataText(laid: Laid): string {
  return JSON.stringify(laid)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

const pageStyles = `
html,body{height:100%;margin:0}
main{min-height:100%}
main.live{height:100%}
main>svg{display:block;margin:0 auto;max-width:100%;height:auto}
`.trim();
