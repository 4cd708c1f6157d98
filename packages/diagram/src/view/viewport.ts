/** The part of the picture that is seen: the picture is scaled first, then moved. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

const leastScale = 0.02;
const mostScale = 4;

/** All of the picture in the middle, no larger than it is drawn; a picture that would be too small to read begins at its top. */
export function fitting(picture: Size, view: Size): Transform {
  const scale = bounded(Math.min(1, view.width / picture.width || 1, view.height / picture.height || 1));
  return { scale, x: (view.width - picture.width * scale) / 2, y: (view.height - picture.height * scale) / 2 };
}

/** Where a picture is first shown: as a whole if it can be read then, else its beginning. */
export function beginning(picture: Size, view: Size): Transform {
  const whole = fitting(picture, view);
  if (whole.scale >= readable) return whole;
  const scale = Math.max(readable, Math.min(1, view.width / picture.width));
  return { scale, x: (view.width - picture.width * scale) / 2, y: 0 };
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
export function showing(transform: Transform, box: Rectangle, view: Size): Transform {
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
