import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { Box } from './workbench.ts';

// What runs in the page are texts, because it is not compiled.

/** Takes the time from when the page is told of a machine of many states until the browser has drawn the next frame. */
export const countDrawing = `
  globalThis.drawn = new Promise((done) => {
    const take = ({ data }) => {
      if (data.kind !== 'machine' || data.drawing.states.length < 500) return;
      removeEventListener('message', take, true);
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    };
    // Before the page itself hears of it.
    addEventListener('message', take, true);
  });
  undefined;
`;

/** In milliseconds, once `countDrawing` was evaluated and such a machine was sent. */
export function drawingTime(frame: Frame): Promise<number> {
  return frame.evaluate<number>('drawn');
}

const countFrames = `
  globalThis.times = [];
  globalThis.note = (time) => { times.push(time); requestAnimationFrame(note); };
  requestAnimationFrame(note);
`;

const endCounting = `
  globalThis.note = () => {};
  ((times.length - 1) * 1000) / (times.at(-1) - times[0]);
`;

/** Drags the picture to and fro, and counts the frames that the browser draws meanwhile. */
export async function framesPerSecond(page: Page, frame: Frame, { x, y, width, height }: Box): Promise<number> {
  const middle = { x: x + width / 2, y: y + height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await frame.evaluate(countFrames);
  for (let step = 0; step < 60; step++) await page.mouse.move(middle.x + 80 * Math.sin(step / 9), middle.y - 2 * step);
  const perSecond = await frame.evaluate<number>(endCounting);
  await page.mouse.up();
  return perSecond;
}

export async function frameOf(view: FrameLocator): Promise<Frame> {
  const body = await view.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (frame === null || frame === undefined) throw new Error('The view is not shown.');
  return frame;
}
