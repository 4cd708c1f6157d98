import { type Drawing, layOut } from '@stepproof/diagram';
import { createView, type View } from '@stepproof/diagram/view';
import type { PictureFormat, ShownPlace, Side, ToPage } from '../messages.ts';
import { base64Of } from './base64.ts';
import { SidePanel } from './side-panel.ts';

/** The page of a machine: its graph, and beside it what the extension was asked for. */
export class MachinePage {
  readonly #editor: EditorApi;
  readonly #name = part('name');
  readonly #notice = part('notice');
  readonly #view: View;
  readonly #side: SidePanel;
  #drawing: Drawing | undefined;
  #place: ShownPlace | undefined;
  /** The names of the states of the path that is drawn upon the graph. */
  #path: readonly string[] | undefined;

  constructor(editor: EditorApi) {
    this.#editor = editor;
    this.#view = createView(part('graph'), {
      onSelect: (state) => state !== undefined && editor.postMessage({ kind: 'select', state }),
      onExport: (format) => void this.#export(format),
    });
    this.#side = new SidePanel(part('side'), {
      send: (message) => editor.postMessage(message),
      showPath: (states) => this.#showPath(states),
      showState: (name) => this.#showState(name),
    });
    for (const button of sideButtons())
      button.addEventListener('click', () => {
        const side = button.getAttribute('aria-pressed') === 'true' ? 'none' : (button.dataset.side as Side);
        this.#open(side);
        editor.postMessage({ kind: 'side', side });
      });
  }

  /** Tells the extension that messages are heard. */
  begin(): void {
    this.#editor.postMessage({ kind: 'ready' });
  }

  take(message: ToPage): void {
    switch (message.kind) {
      case 'machine':
        return this.#showMachine(message.drawing, message.place);
      case 'nothing':
        return this.#tell(message.sentence);
      case 'select':
        return this.#view.select(message.state ?? undefined);
      case 'side':
        return this.#open(message.side);
      default:
        return this.#side.take(message);
    }
  }

  #showMachine(drawing: Drawing, place: ShownPlace): void {
    const before = this.#drawing;
    const isOther = this.#place?.uri !== place.uri || this.#place.machine !== place.machine;
    this.#drawing = drawing;
    this.#place = place;
    if (isOther) this.#path = undefined;
    this.#tell('');
    this.#name.textContent = drawing.machine;
    if (before !== undefined && isSameShape(before, drawing)) this.#view.setFindings(findingsOf(drawing));
    else this.#view.show(layOut(drawing));
    this.#markPath();
    if (isOther) this.#view.begin();
    this.#keep();
  }

  /** Instead of a graph, or nothing over it. */
  #tell(sentence: string): void {
    this.#notice.textContent = sentence;
    this.#notice.hidden = sentence === '';
    part('graph').hidden = sentence !== '';
  }

  #open(side: Side): void {
    if (side !== 'paths') this.#path = undefined;
    this.#markPath();
    this.#side.open(side);
    for (const button of sideButtons()) button.setAttribute('aria-pressed', String(button.dataset.side === side));
    this.#keep();
  }

  #keep(): void {
    if (this.#place !== undefined) this.#editor.setState({ ...this.#place, side: this.#side.side });
  }

  #showPath(states: readonly string[]): void {
    this.#path = states;
    this.#markPath();
    this.#view.fitPath();
  }

  #markPath(): void {
    const ids = this.#path?.map((name) => this.#idOf(name)).filter((id) => id >= 0);
    this.#view.markPath(ids);
  }

  #showState(name: string): void {
    const state = this.#idOf(name);
    if (state < 0) return;
    this.#view.select(state);
    this.#editor.postMessage({ kind: 'select', state });
  }

  #idOf(name: string): number {
    return this.#drawing?.states.findIndex((state) => state.name === name) ?? -1;
  }

  async #export(format: PictureFormat): Promise<void> {
    const data =
      format === 'svg'
        ? this.#view.exportSvg()
        : base64Of(new Uint8Array(await (await this.#view.exportPng()).arrayBuffer()));
    this.#editor.postMessage({ kind: 'picture', format, data });
  }
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no part \`${id}\`.`);
  return found;
}

function sideButtons(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('button[data-side]');
}

/** Findings come and go without anything moving. */
function isSameShape(one: Drawing, other: Drawing): boolean {
  return shapeOf(one) === shapeOf(other);
}

function shapeOf({ machine, states, transitions }: Drawing): string {
  const plain = states.map((state) => Object.entries(state).filter(([name]) => !moving.has(name)));
  return JSON.stringify([
    machine,
    plain,
    transitions.map(({ kind, from, to, caption, target, isFeasible }) => [kind, from, to, caption, target, isFeasible]),
  ]);
}

/** What of a state is not drawn, or drawn over it. */
const moving: ReadonlySet<string> = new Set(['findings', 'range', 'selectionRange', 'comment']);

function findingsOf({ states }: Drawing) {
  return new Map(states.map(({ findings = [] }, id) => [id, findings] as const));
}
