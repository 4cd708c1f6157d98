import type { Box } from '../laid.ts';
import { type Size, showing, type Transform, zoomed } from './viewport.ts';

/** Finds the place of a picture in a view of some size. */
type Placing = (view: Size) => Transform;

interface CameraParts {
  /** What the picture is seen through. */
  readonly viewport: HTMLElement;
  /** What is moved. */
  readonly stage: HTMLElement;
  readonly onMove: (transform: Transform, view: Size) => void;
}

/** Which part of the picture is seen. */
export class Camera {
  readonly #parts: CameraParts;
  readonly #resized = new ResizeObserver(() => this.#fillAgain());
  #transform: Transform = { x: 0, y: 0, scale: 1 };
  /** What placed the picture, for as long as nobody has moved it since. */
  #placing: Placing | undefined;
  #frame = 0;

  constructor(parts: CameraParts) {
    this.#parts = parts;
    this.#resized.observe(parts.viewport);
  }

  /** Places the picture at once; and again, when the view gets another size, until somebody moves it. */
  begin(placing: Placing): void {
    this.#placing = placing;
    this.#put(placing(this.#size()));
  }

  /** The same, so that one sees where it goes. */
  glideTo(placing: Placing): void {
    this.#placing = placing;
    this.#glide(placing(this.#size()));
  }

  /** Brings a part of the picture into sight. */
  reveal(box: Box): void {
    const shown = showing(this.#transform, box, this.#size());
    if (shown.x === this.#transform.x && shown.y === this.#transform.y) return;
    this.#placing = undefined;
    this.#glide(shown);
  }

  glideBy(dx: number, dy: number): void {
    this.#placing = undefined;
    this.#glide(this.#moved(dx, dy));
  }

  moveBy(dx: number, dy: number): void {
    this.#placing = undefined;
    this.#put(this.#moved(dx, dy));
  }

  /** Larger or smaller around the middle. */
  zoom(factor: number): void {
    const { width, height } = this.#size();
    this.#placing = undefined;
    this.#glide(zoomed(this.#transform, factor, { x: width / 2, y: height / 2 }));
  }

  zoomAt(factor: number, at: { readonly x: number; readonly y: number }): void {
    this.#placing = undefined;
    this.#put(zoomed(this.#transform, factor, at));
  }

  /** Brings a point of the picture to the middle. */
  centre({ x, y }: { readonly x: number; readonly y: number }): void {
    const { width, height } = this.#size();
    const { scale } = this.#transform;
    this.#placing = undefined;
    this.#put({ scale, x: width / 2 - x * scale, y: height / 2 - y * scale });
  }

  dispose(): void {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #fillAgain(): void {
    this.#put(this.#placing?.(this.#size()) ?? this.#transform);
  }

  #moved(dx: number, dy: number): Transform {
    const { x, y, scale } = this.#transform;
    return { x: x + dx, y: y + dy, scale };
  }

  #size(): Size {
    const { clientWidth, clientHeight } = this.#parts.viewport;
    return { width: clientWidth, height: clientHeight };
  }

  #glide(transform: Transform): void {
    const { classList } = this.#parts.viewport;
    classList.add('gliding');
    this.#put(transform);
    setTimeout(() => classList.remove('gliding'), 250);
  }

  /** The picture moves with the next frame, however many events came before it. */
  #put(transform: Transform): void {
    this.#transform = transform;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { x, y, scale } = this.#transform;
      this.#parts.stage.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      this.#parts.onMove(this.#transform, this.#size());
    });
  }
}
