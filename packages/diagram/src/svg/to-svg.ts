import type { Laid, LaidLane, Point } from '../laid.ts';
import { startRadius } from '../layout/place-scope.ts';
import { arrowHeads, edgeLabel, edgeShape, stubShape } from './edge-shape.ts';
import { badge } from './finding-badge.ts';
import { stateShape } from './state-shape.ts';
import { pictureStyles } from './styles.ts';
import { element, textElement } from './xml.ts';

export interface SvgOptions {
  /** Whose colours: those that the reader's system asks for unless it is said. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** `inside`: a file that stands by itself. `none`: whoever embeds it has `pictureStyles`, as a strict policy asks for. */
  readonly styles?: 'inside' | 'none';
  /** What ids begin with, so that several pictures may stand on one page. */
  readonly prefix?: string;
}

/** The picture of a machine. The same drawing gives the same text. */
export function toSvg(laid: Laid, { theme, styles = 'inside', prefix = 'sp-' }: SvgOptions = {}): string {
  const { width, height, drawing } = laid;
  const name = `State machine ${drawing.machine.slice(0, 200)}`;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'stepproof',
    'data-theme': theme,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': name,
  };
  return element(
    'svg',
    attributes,
    textElement('title', {}, name),
    ...(styles === 'inside' ? [`<style>${pictureStyles}</style>`] : []),
    arrowHeads(prefix),
    element('rect', { class: 'canvas', width, height }),
    ...layersOf(laid, prefix),
  );
}

/** What is around others lies below them, and lines below cards. */
function layersOf(laid: Laid, prefix: string): readonly string[] {
  const lanes = lanesByOwner(laid.lanes);
  const clusters = laid.states.flatMap((state) =>
    state.isCluster ? [stateShape(laid, state, prefix), ...(lanes.get(state.id) ?? []).map(laneShape)] : [],
  );
  const layer = (name: string, parts: readonly string[]) => element('g', { class: name }, ...parts, '');
  return [
    layer('clusters', clusters),
    layer(
      'edges',
      laid.edges.map((_, index) => edgeShape(laid, index, prefix)),
    ),
    layer(
      'starts',
      laid.starts.map(({ x, y }) => element('circle', { class: 'start', cx: x, cy: y, r: startRadius })),
    ),
    layer('stubs', laid.stubs.map(stubShape)),
    layer(
      'states',
      laid.states.filter(({ isCluster }) => !isCluster).map((state) => stateShape(laid, state, prefix)),
    ),
    badge(laid.drawing.findings ?? [], machineBadge(laid)),
    layer(
      'labels',
      laid.edges.map((_, index) => edgeLabel(laid, index, prefix)),
    ),
  ];
}

function lanesByOwner(lanes: readonly LaidLane[]): ReadonlyMap<number, readonly LaidLane[]> {
  const byOwner = new Map<number, LaidLane[]>();
  for (const lane of lanes) {
    const known = byOwner.get(lane.owner);
    if (known === undefined) byOwner.set(lane.owner, [lane]);
    else known.push(lane);
  }
  return byOwner;
}

/** What was found in no state stands where the machine starts. */
function machineBadge({ starts }: Laid): Point {
  const { x, y } = starts[0] ?? { x: startRadius, y: startRadius };
  return { x: x + 3 * startRadius, y };
}

function laneShape({ box, label }: LaidLane): string {
  const { x, y, width, height } = box;
  const area = element('rect', { class: 'lane', x, y, width, height, rx: 8 });
  return label === undefined ? area : area + textElement('text', { class: 'lane-label', x: x + 12, y: y + 18 }, label);
}
