import type { Laid } from '../laid.ts';
import { short } from '../layout/edge-path.ts';
import type { Transform } from './viewport.ts';

const most = { width: 170, height: 220 };

/** The whole picture in small, with the part that is seen; where it is touched, there the view goes. */
export class Minimap {
  readonly element: SVGSVGElement;
  readonly #states: SVGPathElement;
  readonly #seen: SVGRectElement;
  #scale = 1;

  constructor(goTo: (at: { readonly x: number; readonly y: number }) => void, signal: AbortSignal) {
    this.element = svg('svg', { class: 'minimap', 'aria-hidden': 'true' });
    this.#states = svg('path', {});
    this.#seen = svg('rect', { class: 'seen' });
    this.element.append(this.#states, this.#seen);
    const follow = (event: PointerEvent) => {
      if (event.buttons === 0) return;
      const { left, top } = this.element.getBoundingClientRect();
      goTo({ x: (event.clientX - left) / this.#scale, y: (event.clientY - top) / this.#scale });
    };
    this.element.addEventListener('pointerdown', (event) => this.element.setPointerCapture(event.pointerId), {
      signal,
    });
    this.element.addEventListener('pointerdown', follow, { signal });
    this.element.addEventListener('pointermove', follow, { signal });
  }

  show({ width, height, states }: Laid): void {
    this.#scale = Math.min(most.width / width, most.height / height);
    this.element.setAttribute('width', short(width * this.#scale));
    this.element.setAttribute('height', short(height * this.#scale));
    this.element.setAttribute('viewBox', `0 0 ${short(width)} ${short(height)}`);
    const boxes = states.filter(({ isCluster }) => !isCluster).map(({ box }) => box);
    this.#states.setAttribute(
      'd',
      boxes
        .map(({ x, y, width: w, height: h }) => `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`)
        .join(''),
    );
  }

  see({ x, y, scale }: Transform, view: { readonly width: number; readonly height: number }): void {
    const seen = { x: -x / scale, y: -y / scale, width: view.width / scale, height: view.height / scale };
    for (const [name, value] of Object.entries(seen)) this.#seen.setAttribute(name, short(value));
  }
}

function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
