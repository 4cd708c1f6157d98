import type { Laid } from '../laid.ts';
import { createView } from './create-view.ts';
import type { View } from './view.ts';

/** The program of a page that stands by itself: puts the view in the place of the picture, and the picture into it. */
function start(host: HTMLElement, data: string): void {
  const laid = JSON.parse(data) as Laid;
  const picture = host.querySelector('svg');
  host.replaceChildren();
  host.classList.add('live');
  const view = createView(host, { onExport: (format) => void save(view, { format, name: laid.drawing.machine }) });
  view.show(laid, picture);
}

async function save(
  view: View,
  { format, name }: { readonly format: 'svg' | 'png'; readonly name: string },
): Promise<void> {
  const file = format === 'png' ? await view.exportPng() : new Blob([view.exportSvg()], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'graph'}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const host = document.getElementById('graph');
const data = document.getElementById('data')?.textContent;
if (host !== null && data) start(host, data);
