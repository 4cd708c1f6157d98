import type { RequestContext } from '../../iam/request.ts';
import type { SymbolicText } from '../../iam/symbolic-text.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';

/** That the role of a state machine has to be allowed an action on a resource. */
export interface PermissionNeed {
  /** Nothing for what the machine as a whole needs: logging, tracing, its key. */
  readonly state: State | undefined;
  /** What asks for it: the `Resource`, a parameter, a setting of the declaration. */
  readonly place: Node | Property;
  /** With its prefix, as AWS writes it: `lambda:InvokeFunction`. */
  readonly action: string;
  /** The ARN; `*` for an action that knows no resources. */
  readonly resource: SymbolicText;
  readonly context: RequestContext;
  readonly need: NeedClass;
  /** A whole sentence: what it is needed for. */
  readonly why: string;
  /** The role that needs it: of `Credentials`, where the state has some, else that of the machine. */
  readonly role: SymbolicText | undefined;
  /** False where no transition leads to the state, so that it is never needed. */
  readonly isReachable: boolean;
}

/**
 * - `required`: the task fails without it
 * - `deploy`: creating or updating the state machine is refused without it
 * - `recommended`: it works without it and may get stuck
 * - `abort-only`: what was started goes on when the execution is stopped
 * - `conditional`: only where something holds that the definition does not tell
 * - `first-use`: only the first time in an account
 * - `data-dependent`: it depends on data that the definition does not show
 */
export type NeedClass =
  | 'required'
  | 'deploy'
  | 'recommended'
  | 'abort-only'
  | 'conditional'
  | 'first-use'
  | 'data-dependent';

/** Whether a need that is missing is an error: the others are advice. */
export function isEssential({ need }: Pick<PermissionNeed, 'need'>): boolean {
  return need === 'required' || need === 'deploy';
}
