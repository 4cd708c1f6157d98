import type { DrawnState } from '../drawing.ts';
import type { Box, Laid, LaidState } from '../laid.ts';
import { card, endRoom } from '../layout/card.ts';
import { typeWords } from '../text/state-words.ts';
import { badge } from './finding-badge.ts';
import { glyphOf, retryGlyph } from './glyphs.ts';
import { element, textElement } from './xml.ts';

/** A state: its card, or the head of what is around its lanes. */
export function stateShape({ drawing }: Laid, laid: LaidState, prefix: string): string {
  const { id, box, isCluster } = laid;
  const shown: Shown = { ...laid, state: drawing.states[id] as DrawnState };
  return element(
    'g',
    { class: classesOf(shown), id: `${prefix}s${id}`, 'data-state': id },
    textElement('title', {}, describe(shown)),
    outline(shown),
    glyphTile(shown),
    caption(shown),
    retryMark(shown),
    endMark(shown),
    badge(shown.state.findings ?? [], { x: box.x + box.width, y: box.y }),
    ...(isCluster ? [] : [element('rect', { class: 'focus', ...ring(box), rx: 12 })]),
  );
}

interface Shown extends LaidState {
  readonly state: DrawnState;
}

function classesOf({ state, isCluster }: Shown): string {
  const classes = ['state', (state.type ?? 'unknown').toLowerCase(), `of-${glyphOf(state).family}`];
  if (isCluster) classes.push('cluster');
  if (state.isReachable === false) classes.push('unreachable');
  if (state.isFeasible === false) classes.push('infeasible');
  return classes.join(' ');
}

/** What a pointer that rests on it is told, with all that did not fit. */
function describe({ state }: Shown): string {
  const { name, comment, isReachable, isFeasible } = state;
  const lines = [
    `${name.slice(0, mostText)} (${typeWords(state.type)})`,
    (comment ?? '').slice(0, mostText),
    ...(isReachable === false ? ['Nothing leads here.'] : []),
    ...(isFeasible === false ? ['No execution comes here.'] : []),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const mostText = 400;

function outline({ state: { type }, box, isCluster }: Shown): string {
  const { x, y, width, height } = box;
  if (isCluster) {
    const behind =
      type === 'Map' ? [element('rect', { class: 'behind', x: x + 5, y: y - 5, width, height, rx: 12 })] : [];
    return [...behind, element('rect', { class: 'card', x, y, width, height, rx: 12 })].join('');
  }
  if (type === 'Choice') return element('path', { class: 'card', d: hexagon(box) });
  return element('rect', {
    class: 'card',
    x,
    y,
    width,
    height,
    rx: type === 'Succeed' || type === 'Fail' ? height / 2 : 10,
  });
}

/** A card whose sides are points, as where ways part. */
function hexagon({ x, y, width, height }: Box): string {
  const point = 12;
  return `M${x + point} ${y}H${x + width - point}L${x + width} ${y + height / 2}L${x + width - point} ${y + height}H${x + point}L${x} ${y + height / 2}Z`;
}

function glyphTile({ state, box }: Shown): string {
  const { lines } = glyphOf(state);
  const x = box.x + 12;
  const y = box.y + (card.height - 26) / 2;
  return element(
    'g',
    { class: 'glyph', transform: `translate(${x} ${y})` },
    element('rect', { class: 'tile', width: 26, height: 26, rx: 7 }),
    element('path', { d: lines, transform: 'translate(3 3)' }),
  );
}

function caption({ box, title, subtitle }: Shown): string {
  const x = box.x + card.textLeft;
  return (
    textElement('text', { class: 'title', x, y: box.y + 21 }, title) +
    textElement('text', { class: 'subtitle', x, y: box.y + 36 }, subtitle)
  );
}

function retryMark({ state: { retries = [] }, box }: Shown): string {
  if (retries.length === 0) return '';
  const at = `translate(${box.x + box.width - 28} ${box.y + 17})`;
  return element(
    'g',
    { class: 'retry', transform: at },
    textElement(
      'title',
      {},
      retries
        .slice(0, 20)
        .map((line) => `Retries ${line}`)
        .join('\n'),
    ),
    element('rect', { class: 'area', x: -3, y: -3, width: 20, height: 20 }),
    element('path', { d: retryGlyph }),
  );
}

/** An end of the scope; or, where neither `Next` nor `End` is written, a way that leads nowhere. */
function endMark({ state: { end }, box }: Shown): string {
  if (!end) return '';
  const x = box.x + box.width / 2;
  const y = box.y + box.height;
  const line = element('path', { class: 'edge', d: `M${x} ${y}v${endRoom - 14}` });
  const ringAt = { cx: x, cy: y + endRoom - 8 };
  if (end === 'end')
    return element(
      'g',
      { class: 'end' },
      line,
      element('circle', { ...ringAt, r: 6 }),
      element('circle', { class: 'dot', ...ringAt, r: 3 }),
    );
  return element(
    'g',
    { class: 'end missing' },
    textElement('title', {}, 'Neither Next nor End is written.'),
    line,
    element('circle', { ...ringAt, r: 7 }),
    textElement('text', { x, y: y + endRoom - 4.5 }, '?'),
  );
}

function ring({ x, y, width, height }: Box): Box {
  return { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
}
