export interface Gestures {
  /** Moves the picture by so many pixels. */
  move(dx: number, dy: number): void;
  /** Makes it larger around a point of the view. */
  zoom(factor: number, at: { readonly x: number; readonly y: number }): void;
  /** Something was clicked, and not dragged. */
  click(target: Element): void;
  /** A gesture begins, or has ended. */
  moving(isMoving: boolean): void;
}

/** Less than this is a hand that trembles. */
const clickSlop = 4;

/** Reads mouse, pen and fingers: one drags, two pinch, the wheel zooms. */
export function listenForGestures(view: HTMLElement, gestures: Gestures, signal: AbortSignal): void {
  const pointers = new Map<number, PointerEvent>();
  let travelled = 0;
  const placeIn = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top } = view.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  view.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || isControl(event.target)) return;
      pointers.set(event.pointerId, event);
      travelled = 0;
    },
    { signal },
  );

  view.addEventListener(
    'pointermove',
    (event) => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const dx = event.clientX - before.clientX;
      const dy = event.clientY - before.clientY;
      travelled += Math.abs(dx) + Math.abs(dy);
      if (travelled < clickSlop && pointers.size === 1) return;
      if (!view.hasPointerCapture(event.pointerId)) {
        view.setPointerCapture(event.pointerId);
        gestures.moving(true);
      }
      const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
      if (other === undefined) gestures.move(dx, dy);
      else pinch(placeIn(before), placeIn(event), placeIn(other), gestures);
      pointers.set(event.pointerId, event);
    },
    { signal },
  );

  const lift = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size === 0) gestures.moving(false);
    if (event.type === 'pointerup' && travelled < clickSlop && event.target instanceof Element)
      gestures.click(event.target);
  };
  view.addEventListener('pointerup', lift, { signal });
  view.addEventListener('pointercancel', lift, { signal });

  view.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.shiftKey) gestures.move(-event.deltaY - event.deltaX, 0);
      else gestures.zoom(Math.exp(-pixelsOf(event) * (event.ctrlKey ? 0.01 : 0.0016)), placeIn(event));
    },
    { signal, passive: false },
  );
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, .minimap') !== null;
}

/** Wheels count in pixels, in lines or in pages. */
function pixelsOf({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === 0 ? deltaY : deltaY * (deltaMode === 1 ? 20 : 400);
  return Math.max(-400, Math.min(400, pixels));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function pinch(before: Place, after: Place, other: Place, gestures: Gestures): void {
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(after.x - other.x, after.y - other.y);
  gestures.move((after.x - before.x) / 2, (after.y - before.y) / 2);
  if (was > 0) gestures.zoom(is / was, { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 });
}
