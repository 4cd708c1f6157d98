import type { DrawnFinding, StateId } from '../drawing.ts';
import type { Laid } from '../laid.ts';

/** What the one who shows a picture is told, and decides. */
export interface ViewOptions {
  /** A state was chosen: clicked, or gone to by keys and confirmed by Enter. Nothing where the choice was taken back. */
  readonly onSelect?: (id: StateId | undefined) => void;
  /** A file was asked for by the buttons of the view; without this there are none. */
  readonly onExport?: (format: 'svg' | 'png') => void;
  /** Whose colours: those that the reader's system, or the editor around, asks for unless it is said. */
  readonly theme?: 'light' | 'dark';
}

/** A picture that can be moved, searched and walked along. */
export interface View {
  /**
   * Draws another version. What is selected stays so where it has the same name, and so does the part that is seen. A picture of it that is on the
   * page already, as `toSvg` makes one without styles, is taken over: reading it once more is most of the work.
   */
  show(laid: Laid, picture?: SVGSVGElement | null): void;
  /** Marks a state and brings it into sight, without telling `onSelect`. */
  select(id: StateId | undefined): void;
  /** Draws an execution upon the picture, by the states that it comes by, in their order; nothing takes it away. */
  markPath(states: readonly StateId[] | undefined): void;
  /** Puts other findings on the states. Those that are not named have none. */
  setFindings(findings: ReadonlyMap<StateId, readonly DrawnFinding[]>): void;
  /** Shows what one sees of a machine at first: all of it if it can be read so, else where it begins. */
  begin(): void;
  /** Shows all of it. */
  fit(): void;
  /** Shows all that the path comes by, and all of the picture if it can be read so. */
  fitPath(): void;
  zoom(factor: number): void;
  /** The picture as a file that stands by itself, in the colours that it has now. */
  exportSvg(): string;
  exportPng(): Promise<Blob>;
  /** Takes all that the view has put on the page away. */
  dispose(): void;
}
