import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';
import { element } from '../svg/xml.ts';
import { viewStyles } from '../view/view-styles.ts';
import { pageAround } from './page-around.ts';

export interface PageOptions {
  /** The program of the view, as one script that needs nothing else. */
  readonly script: string;
  /** Whose colours: those that the reader's system asks for unless it is said. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** A page that stands by itself: the picture for those who run no scripts, and for all others the view in its place. */
export function toHtml(laid: Laid, { script, theme }: PageOptions): Promise<string> {
  const title = `${laid.drawing.machine.slice(0, 200)} – state machine`;
  const body = element('main', { id: 'graph', 'aria-label': title }, toSvg(laid, { styles: 'none' }));
  return pageAround({ title, body, sheet: `${viewStyles}\n${pageStyles}`, script, data: laid, theme });
}

const pageStyles = `
html,body{height:100%;margin:0}
main{min-height:100%}
main.live{height:100%}
main>svg{display:block;margin:0 auto;max-width:100%;height:auto}
`.trim();
