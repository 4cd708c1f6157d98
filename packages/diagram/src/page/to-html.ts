import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';
import { element, textElement } from '../svg/xml.ts';
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
  const picture = element('div', { id: 'graph' }, toSvg(laid, { theme, styles: 'none' }));
  const body = element('main', {}, textElement('h1', {}, title), picture);
  return pageAround({ title, body, sheet: `${viewStyles}\n${pageStyles}`, script, data: laid, theme });
}

/** The heading is for those who hear the page; others see the picture. */
const pageStyles = `
html,body,main{height:100%;margin:0}
h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
#graph.live{height:100%}
#graph>svg{display:block;margin:0 auto;max-width:100%;height:auto}
`.trim();
