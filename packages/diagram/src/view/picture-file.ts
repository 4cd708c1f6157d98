import type { Laid } from '../laid.ts';
import { toSvg } from '../svg/to-svg.ts';

type Theme = 'light' | 'dark';

/** Whether a colour that the browser has worked out is rather dark. */
export function themeOf(element: Element): Theme {
  const [red = 255, green = 255, blue = 255] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(
    Number,
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

/** Browsers draw no canvas that is larger. */
const mostSide = 8192;
const mostArea = 48_000_000;

/** The picture in dots, twice as fine as it is drawn where that is possible. */
export async function pngOf(laid: Laid, theme: Theme): Promise<Blob> {
  const { width, height } = laid;
  const scale = Math.min(2, mostSide / width, mostSide / height, Math.sqrt(mostArea / (width * height)));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(laid, { theme }))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser draws no PNG.')) : resolve(blob)),
      'image/png',
    );
  });
}
