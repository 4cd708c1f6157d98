import type { DrawnTransition } from '../drawing.ts';
import type { Laid, LaidEdge, LaidStub } from '../laid.ts';
import { element, textElement } from './xml.ts';

/** The line of a transition with its arrow. */
export function edgeShape({ drawing, edges }: Laid, index: number, prefix: string): string {
  const { path, isLoose } = edges[index] as LaidEdge;
  const transition = drawing.transitions[index] as DrawnTransition;
  const head = `url(#${prefix}${isLoose ? 'loose' : transition.kind === 'catch' ? 'catch' : 'arrow'})`;
  return element('path', {
    class: `edge ${classesOf(transition, isLoose)}`,
    d: path,
    'marker-end': head,
    id: `${prefix}t${index}`,
    'data-transition': index,
  });
}

/** What is said beside it. */
export function edgeLabel({ drawing, edges }: Laid, index: number, prefix: string): string {
  const { label, isLoose } = edges[index] as LaidEdge;
  const transition = drawing.transitions[index] as DrawnTransition;
  if (label === undefined) return '';
  const { text, at, width } = label;
  return element(
    'g',
    { class: `label ${classesOf(transition, isLoose)}`, id: `${prefix}l${index}`, 'data-transition': index },
    textElement('title', {}, (transition.caption ?? '').slice(0, 400)),
    element('rect', { x: at.x - width / 2, y: at.y - 9, width, height: 18, rx: 9 }),
    textElement('text', { x: at.x, y: at.y + 3.8 }, text),
  );
}

function classesOf({ kind, isFeasible }: DrawnTransition, isLoose: boolean): string {
  return [`is-${kind}`, ...(isLoose ? ['loose'] : []), ...(isFeasible === false ? ['infeasible'] : [])].join(' ');
}

/** Where a loose transition leads. */
export function stubShape({ box, text, target }: LaidStub): string {
  const { x, y, width, height } = box;
  const told =
    target === undefined
      ? 'Which state comes next is decided by deployment.'
      : `There is no state called ${target.slice(0, 400)} here.`;
  return element(
    'g',
    { class: target === undefined ? 'stub open' : 'stub' },
    textElement('title', {}, told),
    element('rect', { x, y, width, height, rx: height / 2 }),
    textElement('text', { x: x + width / 2, y: y + height / 2 + 4 }, text),
  );
}

/** The heads of the arrows, which take the colours of their lines. */
export function arrowHeads(prefix: string): string {
  const heads = ['arrow', 'catch', 'loose'].map((name) =>
    element(
      'marker',
      {
        id: `${prefix}${name}`,
        class: `head ${name}`,
        viewBox: '0 0 10 10',
        refX: 8.6,
        refY: 5,
        markerWidth: 9,
        markerHeight: 9,
        markerUnits: 'userSpaceOnUse',
        orient: 'auto',
      },
      element('path', { d: 'M1 1.2L9 5L1 8.8Z' }),
    ),
  );
  return element('defs', {}, ...heads);
}
