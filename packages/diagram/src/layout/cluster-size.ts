import type { Box, Point } from '../laid.ts';
import { card, cluster } from './card.ts';

export interface ClusterSize {
  readonly width: number;
  readonly height: number;
  /** From the upper left corner of the cluster. */
  readonly lanes: readonly { readonly box: Box; readonly inner: Point }[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much wider than high many lanes may get before they stand in several rows. */
const widest = 2.4;

/** The size of a Parallel or Map state around what runs in it, side by side. */
export function clusterSize(inner: readonly Size[]): ClusterSize {
  const label = inner.length > 1 ? cluster.laneLabel : 0;
  const sizes = inner.map(({ width, height }) => ({
    width: Math.max(width, 60) + 2 * cluster.lanePadding,
    height: Math.max(height, 24) + 2 * cluster.lanePadding + label,
  }));
  const rows = rowsOf(sizes);
  const lanes: { box: Box; inner: Point }[] = [];
  let y = cluster.header;
  let right = 0;
  for (const row of rows) {
    let x: number = cluster.padding;
    const height = row.reduce((most, size) => Math.max(most, size.height), 0);
    for (const { width } of row) {
      lanes.push({ box: { x, y, width, height }, inner: innerOf(x, y, label) });
      x += width + cluster.laneGap;
    }
    right = Math.max(right, x - cluster.laneGap);
    y += height + cluster.laneGap;
  }
  return widened({ width: right + cluster.padding, height: y - cluster.laneGap + cluster.padding, lanes });
}

function innerOf(x: number, y: number, label: number): Point {
  return { x: x + cluster.lanePadding, y: y + cluster.lanePadding + label };
}

function rowsOf(sizes: readonly Size[]): readonly (readonly Size[])[] {
  const area = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
  const most = Math.max(Math.sqrt(area * widest), 900);
  const rows: Size[][] = [];
  let width = 0;
  for (const size of sizes) {
    const row = rows.at(-1);
    if (row === undefined || width + size.width > most) {
      rows.push([size]);
      width = size.width;
    } else {
      row.push(size);
      width += size.width + cluster.laneGap;
    }
  }
  return rows;
}

/** The name of the state has room too; a single lane grows with it. */
function widened(size: ClusterSize): ClusterSize {
  const least = card.leastWidth + 2 * cluster.padding;
  return size.width >= least ? size : { ...size, width: least };
}
