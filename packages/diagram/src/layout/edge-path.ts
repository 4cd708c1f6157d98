import type { Box, Point } from '../laid.ts';
import type { Route } from './scope-graph.ts';

/** A way as an SVG path: a B-spline, or lines with round corners. */
export function pathOf({ points, form }: Route): string {
  if (form === 'corners' || points.length < 3) return roundedPath(points);
  return splinePath(points, splineCurves(points));
}

/** The same way by lines where its spline would cut one of the boxes. */
export function clearOf(boxes: readonly Box[], route: Route): Route {
  if (route.form === 'corners' || route.points.length < 3) return route;
  return cuts(splineCurves(route.points), boxes) ? { ...route, form: 'corners' } : route;
}

/** The point of the way next to where room was kept for its label, because a spline does not go by its points. */
export function labelPoint(route: Route): Point | undefined {
  const { label, points, form } = route;
  if (label === undefined || form === 'corners' || points.length < 3) return label;
  const near = splineCurves(points).flatMap(samplesOf);
  return near.reduce(
    (best, point) => (lengthOf(point, label) < lengthOf(best, label) ? point : best),
    near[0] ?? label,
  );
}

interface Curve {
  readonly from: Point;
  readonly first: Point;
  readonly second: Point;
  readonly to: Point;
}

/** A uniform cubic B-spline that begins and ends at the ends of the way. */
function splineCurves(points: readonly Point[]): readonly Curve[] {
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  const all = [first, ...points, last];
  const curves: Curve[] = [];
  for (let index = 0; index + 3 < all.length; index++) {
    const [a, b, c, d] = all.slice(index, index + 4) as [Point, Point, Point, Point];
    curves.push({
      from: weighted(a, b, c),
      first: between(b, c, 1 / 3),
      second: between(b, c, 2 / 3),
      to: weighted(b, c, d),
    });
  }
  return curves;
}

function weighted(a: Point, b: Point, c: Point): Point {
  return { x: (a.x + 4 * b.x + c.x) / 6, y: (a.y + 4 * b.y + c.y) / 6 };
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function splinePath(points: readonly Point[], curves: readonly Curve[]): string {
  const [start] = points as [Point];
  const end = points.at(-1) as Point;
  const commands = curves.map(({ first, second, to }) => `C${written(first)} ${written(second)} ${written(to)}`);
  const [begin] = curves as [Curve];
  return `M${written(start)}L${written(begin.from)}${commands.join('')}L${written(end)}`;
}

/** How many points of a curve are looked at. */
const samples = 8;

/** How near to a box a way may come. */
const distance = 3;

function cuts(curves: readonly Curve[], obstacles: readonly Box[]): boolean {
  const near = obstaclesNear(curves, obstacles);
  return (
    near.length > 0 &&
    curves.some((curve) => samplesOf(curve).some((point) => near.some((box) => contains(box, point))))
  );
}

function obstaclesNear(curves: readonly Curve[], obstacles: readonly Box[]): readonly Box[] {
  const points = curves.flatMap(({ from, to, first, second }) => [from, first, second, to]);
  const left = points.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = points.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const top = points.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const bottom = points.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  return obstacles.filter(
    ({ x, y, width, height }) =>
      x < right + distance && x + width > left - distance && y < bottom + distance && y + height > top - distance,
  );
}

function samplesOf({ from, first, second, to }: Curve): readonly Point[] {
  return Array.from({ length: samples + 1 }, (_, index) => {
    const t = index / samples;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: mix(from.x, first.x, second.x, to.x), y: mix(from.y, first.y, second.y, to.y) };
  });
}

function contains({ x, y, width, height }: Box, point: Point): boolean {
  return (
    point.x > x - distance &&
    point.x < x + width + distance &&
    point.y > y - distance &&
    point.y < y + height + distance
  );
}

const cornerRadius = 8;

/** Lines from point to point, whose corners are round. */
function roundedPath(points: readonly Point[]): string {
  const [start] = points as [Point];
  const corners = points.slice(1, -1).map((corner, index) => {
    const before = points[index] as Point;
    const after = points[index + 2] as Point;
    const radius = Math.min(cornerRadius, lengthOf(before, corner) / 2, lengthOf(corner, after) / 2);
    const from = between(corner, before, radius / (lengthOf(before, corner) || 1));
    const to = between(corner, after, radius / (lengthOf(corner, after) || 1));
    return `L${written(from)}Q${written(corner)} ${written(to)}`;
  });
  return `M${written(start)}${corners.join('')}L${written(points.at(-1) as Point)}`;
}

function lengthOf(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function written({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** A number with one digit behind the point at most. */
export function short(value: number): string {
  return `${Math.round(value * 10) / 10 || 0}`;
}
