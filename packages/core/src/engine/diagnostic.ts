import type { Location } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Witness } from './witness.ts';

/**
 * `error`: AWS refuses the definition, or every execution that gets there fails. `warning`: legal, and almost surely a
 * mistake. `info` and `hint`: advice.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface Diagnostic {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  /** One sentence, with the user's own names in backticks. */
  readonly message: string;
  readonly location: Location;
  /** JSON Pointer from the root of the file's tree to the node that the message is about; "" is the root. */
  readonly pointer: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly Tag[];
  /** The execution that shows it, where the finding is about one. */
  readonly witness?: Witness | undefined;
}

/** How editors draw the place: faded, or struck through. */
export type Tag = 'unnecessary' | 'deprecated';

/** Another place that explains the finding, with a sentence of its own. */
export interface Related {
  readonly location: Location;
  readonly pointer: string;
  readonly message: string;
}

/** A change that removes the finding. All its edits are made, or none. */
export interface Fix {
  /** What the fix does, as a command: "Change `Shp` to `Ship`". */
  readonly title: string;
  /** `safe`: the workflow behaves as before, or as it plainly was meant to. `suggestion`: a person decides. */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly TextEdit[];
}
