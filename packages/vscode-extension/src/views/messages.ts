import type { Drawing, StateId } from '@stepproof/diagram';
import type { ToldFinding, ToldPaths, ToldPermissions, ToldRun } from '@stepproof/panels';

/** What is shown beside the graph. */
export type Side = 'none' | 'paths' | 'permissions';

/** Which machine a page shows: what it keeps, so that it can be shown again when the window is loaded anew. */
export interface ShownPlace {
  readonly uri: string;
  readonly machine: string;
}

/** What the extension tells the page. Lists have numbers, by which the page says which one it means. */
export type ToPage =
  | { readonly kind: 'machine'; readonly drawing: Drawing; readonly place: ShownPlace }
  | { readonly kind: 'nothing'; readonly sentence: string }
  | { readonly kind: 'select'; readonly state: StateId | null }
  | { readonly kind: 'side'; readonly side: Side }
  | { readonly kind: 'paths'; readonly list: number; readonly told: ToldPaths }
  | { readonly kind: 'finding'; readonly list: number; readonly finding: ToldFinding }
  | { readonly kind: 'permissions'; readonly list: number; readonly told: ToldPermissions }
  | { readonly kind: 'trace'; readonly run: ToldRun }
  | { readonly kind: 'refused'; readonly side: Side; readonly sentence: string };

/** What may be done with an execution that is listed, beside what the page does by itself. */
export type ExecutionAction = 'copy-input' | 'copy-mocks' | 'open' | 'save' | 'step';

/** One thing of a list. */
interface Listed {
  readonly list: number;
  readonly index: number;
}

export type PictureFormat = 'svg' | 'png';

/** A picture that is to be saved: SVG as it is, PNG in base64. */
export interface Picture {
  readonly kind: 'picture';
  readonly format: PictureFormat;
  readonly data: string;
}

/** What the page tells the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'select'; readonly state: StateId }
  | { readonly kind: 'side'; readonly side: Side }
  | ({ readonly kind: 'execution'; readonly action: ExecutionAction } & Listed)
  | ({ readonly kind: 'add' } & Listed)
  | Picture;

/** What a page sent; nothing where no page of ours sends that. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, state, side, action, format, data } = message;
  switch (kind) {
    case 'ready':
      return { kind };
    case 'select':
      return isIndex(state) ? { kind, state } : undefined;
    case 'side':
      return isOneOf(sides, side) ? { kind, side } : undefined;
    case 'execution':
      return isListed(message) && isOneOf(executionActions, action)
        ? { kind, action, list: message.list, index: message.index }
        : undefined;
    case 'add':
      return isListed(message) ? { kind, list: message.list, index: message.index } : undefined;
    case 'picture':
      return isOneOf(formats, format) && typeof data === 'string' && isPicture(format, data)
        ? { kind, format, data }
        : undefined;
    default:
      return undefined;
  }
}

/** What a page has kept, as the editor hands it back. */
export function readKept(kept: unknown): (ShownPlace & { readonly side: Side }) | undefined {
  if (!isRecord(kept)) return undefined;
  const { uri, machine, side } = kept;
  if (typeof uri !== 'string' || typeof machine !== 'string') return undefined;
  return { uri, machine, side: isOneOf(sides, side) ? side : 'none' };
}

const sides: readonly Side[] = ['none', 'paths', 'permissions'];
const executionActions: readonly ExecutionAction[] = ['copy-input', 'copy-mocks', 'open', 'save', 'step'];
const formats: readonly PictureFormat[] = ['svg', 'png'];

/** Larger ones no browser makes of a machine. */
const mostCharacters = 200_000_000;

function isPicture(format: PictureFormat, data: string): boolean {
  if (data.length > mostCharacters) return false;
  return format === 'svg' ? data.startsWith('<svg ') : /^iVBORw0KGgo[\w+/]*={0,2}$/.test(data);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isListed(message: Readonly<Record<string, unknown>>): message is Readonly<Record<string, unknown>> & Listed {
  return isIndex(message.list) && isIndex(message.index);
}

function isOneOf<Known>(known: readonly Known[], value: unknown): value is Known {
  return known.includes(value as Known);
}
