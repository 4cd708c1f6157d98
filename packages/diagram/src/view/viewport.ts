import type { Box } from '../laid.ts';

/** The part of the picture that is seen: the picture is scaled first, then moved. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const leastScale = 0.02;
const mostScale = 4;

/** All of the picture in the middle, no larger than it is drawn. */
export function fitting({ width, height }: Size, view: Size): Transform {
  return centred({ x: 0, y: 0, width, height }, view);
}

/** A part of the picture in the middle, with some air around it. */
export function framing({ x, y, width, height }: Box, view: Size): Transform {
  return centred({ x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air }, view);
}

function centred({ x, y, width, height }: Box, view: Size): Transform {
  const scale = bounded(Math.min(1, view.width / width || 1, view.height / height || 1));
  return { scale, x: view.width / 2 - (x + width / 2) * scale, y: view.height / 2 - (y + height / 2) * scale };
}

/** What is around all the boxes; nothing where there are none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes;
  return first && others.reduce(aroundBoth, first);
}

function aroundBoth(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** Where a picture is first shown: as a whole if it can be read then, else its beginning. */
export function beginning(picture: Size, view: Size): Transform {
  const whole = fitting(picture, view);
  if (isReadable(whole)) return whole;
  const scale = Math.max(readable, Math.min(1, view.width / picture.width));
  return { scale, x: (view.width - picture.width * scale) / 2, y: 0 };
}

/** Whether a person can read what is written in a picture that is scaled so. */
export function isReadable({ scale }: Transform): boolean {
  return scale >= readable;
}

const readable = 0.6;

/** Larger or smaller around a point of the view, which stays where it is. */
export function zoomed(
  { x, y, scale }: Transform,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Transform {
  const next = bounded(scale * factor);
  const share = next / scale;
  return { scale: next, x: at.x - (at.x - x) * share, y: at.y - (at.y - y) * share };
}

/** Moved as little as brings a rectangle of the picture into the view, with some air around it. */
export function showing(transform: Transform, box: Box, view: Size): Transform {
  const { scale } = transform;
  const place = (start: number, length: number, offset: number, room: number) => {
    const from = start * scale + offset;
    const to = from + length * scale;
    if (length * scale > room - 2 * air) return room / 2 - (start + length / 2) * scale;
    if (from < air) return offset + air - from;
    return to > room - air ? offset - (to - room + air) : offset;
  };
  return {
    scale,
    x: place(box.x, box.width, transform.x, view.width),
    y: place(box.y, box.height, transform.y, view.height),
  };
}

const air = 40;

function bounded(scale: number): number {
  return Math.min(mostScale, Math.max(leastScale, scale));
}
