import type { DrawnState } from '../drawing.ts';
import { subtitleOf } from '../text/state-words.ts';
import { fitted, widthOf } from '../text/text-size.ts';

/** The sizes of what is drawn of a state, which the layout and the picture share. */
export const card = {
  height: 48,
  leastWidth: 132,
  mostWidth: 280,
  /** What is left and right of the text: the mark of its service, and some air. */
  textLeft: 46,
  textRight: 16,
  titleSize: 13,
  subtitleSize: 11,
} as const;

/** What is drawn around the lanes of a Parallel or Map state. */
export const cluster = { header: 52, padding: 14, laneGap: 12, lanePadding: 18, laneLabel: 20 } as const;

/** How far the mark of an end, or of a missing one, hangs below its state. */
export const endRoom = 26;

export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** Of the card that has room for both. */
  readonly width: number;
}

export function captionFor(state: DrawnState): Caption {
  const room = card.mostWidth - card.textLeft - card.textRight;
  const title = fitted(shownName(state.name), card.titleSize * semibold, room);
  const subtitle = fitted(subtitleOf(state), card.subtitleSize, room);
  const text = Math.max(widthOf(title, card.titleSize * semibold), widthOf(subtitle, card.subtitleSize));
  const wanted = card.textLeft + text + card.textRight + badgeRoom(state);
  return { title, subtitle, width: Math.max(card.leastWidth, Math.ceil(wanted / 4) * 4) };
}

/** Letters of that weight are wider. */
const semibold = 1.12;

function badgeRoom({ retries = [] }: DrawnState): number {
  return retries.length === 0 ? 0 : 24;
}

/** A state may have no name, or one of spaces only. */
function shownName(name: string): string {
  return /\S/.test(name) ? name : '(no name)';
}
