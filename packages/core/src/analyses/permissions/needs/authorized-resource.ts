import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import { partsMatching } from './known-parts.ts';

/**
 * The resource that IAM is asked about: of a version or an alias of a state machine it is the state machine.
 * https://docs.aws.amazon.com/step-functions/latest/dg/auth-version-alias.html
 */
export function authorizedResource(action: string, resource: SymbolicText): SymbolicText {
  if (!action.startsWith('states:')) return resource;
  return partsMatching(resource, /^(.*:stateMachine:[^:]+):[^:]+$/s)?.[0] ?? resource;
}
