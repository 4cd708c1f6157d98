import type { Box, Point } from '../laid.ts';
import type { Route } from './scope-graph.ts';

/** How far from its target an arrow ends, so that its head touches it. */
const air = 2;

/** The points of a way, which begins and ends at what is seen of its states: nodes are larger where marks hang on them. */
export function attached({ points, form }: Route, from: Box, to: Box): readonly Point[] {
  if (points.length < 2) return points;
  const inner = points.slice(1, -1);
  if (form === 'corners')
    return [onBorder(points[0] as Point, from, 0), ...inner, onBorder(points.at(-1) as Point, to, air)];
  const first = inner[0] ?? middleOf(to);
  const last = inner.at(-1) ?? middleOf(from);
  return [towards(from, first, 0), ...inner, towards(to, last, air)];
}

/** Upright or level ways meet the border where they come to it. */
function onBorder({ x, y }: Point, box: Box, gap: number): Point {
  if (x >= box.x + box.width - 1) return { x: box.x + box.width + gap, y };
  return { x, y: y <= box.y + 1 ? box.y - gap : box.y + box.height + gap };
}

/** Where the line from the middle of the box to the point leaves it; through its upper or lower side unless the point is beside it. */
function towards(box: Box, point: Point, gap: number): Point {
  const middle = middleOf(box);
  const dx = point.x - middle.x;
  const dy = point.y - middle.y;
  const half = { x: box.width / 2, y: box.height / 2 };
  if (Math.abs(dy) <= half.y) return { x: middle.x + Math.sign(dx || 1) * (half.x + gap), y: middle.y + dy / 2 };
  const reach = Math.min(Math.abs((dx * half.y) / dy), half.x * 0.7);
  return { x: middle.x + Math.sign(dx) * reach, y: middle.y + Math.sign(dy) * (half.y + gap) };
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
