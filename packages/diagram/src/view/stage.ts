import type { StateId } from '../drawing.ts';
import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';
import { make } from './make.ts';
import { pathMarks } from './path-marks.ts';

/** Where the picture is drawn, with what is marked in it. Those who hear the page are told the same by the outline. */
export class Stage {
  readonly element = make('div', { class: 'stage', 'aria-hidden': 'true' });
  #elements: ReadonlyMap<StateId, Element> = new Map();

  /** A picture that is on the page already is taken over. */
  draw(laid: Laid, picture: SVGSVGElement | null): void {
    // All texts in it are escaped, and it has neither scripts nor styles of its own.
    if (picture === null) this.element.innerHTML = toSvg(laid, { styles: 'none' });
    else this.element.replaceChildren(picture);
    const found = this.element.querySelectorAll('[data-state]');
    this.#elements = new Map(Array.from(found, (part) => [Number(part.getAttribute('data-state')), part]));
  }

  mark(name: 'selected' | 'current' | 'found' | 'on-path', ids: Iterable<StateId>): void {
    for (const part of this.element.querySelectorAll(`.state.${name}`)) part.classList.remove(name);
    for (const id of ids) this.#elements.get(id)?.classList.add(name);
  }

  markPath({ drawing }: Laid, states: readonly StateId[] | undefined): void {
    const marks = states && pathMarks(drawing, states);
    this.element.classList.toggle('with-path', marks !== undefined);
    this.mark('on-path', marks?.states ?? []);
    for (const part of this.element.querySelectorAll('[data-transition]')) {
      const index = Number(part.getAttribute('data-transition'));
      part.classList.toggle('on-path', marks?.transitions.has(index) === true);
    }
  }
}

/** The state that an element of the picture belongs to. */
export function stateOf(element: Element): StateId | undefined {
  const id = element.closest('[data-state]')?.getAttribute('data-state');
  return id === null || id === undefined ? undefined : Number(id);
}
