import { type Disposable, type WebviewPanel, window } from 'vscode';
import type { MachinePanels, PanelParts } from './views/machine-panels.ts';
import type { Side } from './views/messages.ts';
import type { Place } from './views/told-graph.ts';

/** The graph of a machine, with its paths and permissions beside it. What shows them is read when that is first asked for. */
export class MachineViews implements Disposable {
  readonly #parts: PanelParts;
  readonly #serializer: Disposable;
  #panels: Promise<MachinePanels> | undefined;

  constructor(parts: PanelParts) {
    this.#parts = parts;
    this.#serializer = window.registerWebviewPanelSerializer('stepproof.machine', {
      deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) =>
        (await this.#load()).restore(panel, state),
    });
  }

  /** Shows the machine at the cursor. */
  async showActive(side?: Side): Promise<void> {
    await (await this.#load()).showActive(side);
  }

  async show(uri: string, at: Place, side?: Side): Promise<void> {
    await (await this.#load()).show({ uri, at }, side);
  }

  async showFinding(uri: string, at: Place, finding: unknown): Promise<void> {
    await (await this.#load()).showFinding(uri, at, finding);
  }

  dispose(): void {
    this.#serializer.dispose();
    void this.#panels?.then((panels) => panels.dispose());
  }

  #load(): Promise<MachinePanels> {
    this.#panels ??= import('./views/machine-panels.ts').then((views) => new views.MachinePanels(this.#parts));
    return this.#panels;
  }
}
