import { hole } from '../../../iam/symbolic-text.ts';
import type { ActionNeed, IamActionFacts } from '../../../language/aws-look-up.ts';
import { type BoundForm, bindingOf } from './form-binding.ts';
import { namedForms } from './named-forms.ts';
import type { NeededResource } from './needed-resource.ts';
import { resourcesOf } from './resource-forms.ts';
import { holds, type NeedingCall } from './row-needs.ts';
import type { CalledOperation } from './sdk-needs.ts';

/** The resources that an action of an SDK call is asked on. */
export function resourcesOfAction(
  { action, resource }: ActionNeed,
  called: CalledOperation,
  call: NeedingCall,
): readonly NeededResource[] {
  const [prefix = '', name = ''] = action.split(':');
  if (resource !== undefined) return resourcesOf(bindingOf(resource, called, call).form, call);
  const facts = call.scope.aws.iamAction(prefix, name);
  if (facts === undefined || isAnywhere(action)) return [somewhere];
  if (facts.resourceTypes.length === 0) return resourcesOf('*', call);
  const named = namedForms(action).find(({ parameter }) => holds(parameter, call) !== 'no');
  return named === undefined ? byTypes(facts, called, call) : resourcesOf(named.form, call);
}

/**
 * The accounts of an organization are in the ARNs of its management account. Of task tokens the reference names no resources, and policies for
 * the state machine that gave them out are known to work.
 */
function isAnywhere(action: string): boolean {
  return action.startsWith('organizations:') || action.startsWith('states:SendTask');
}

const somewhere: NeededResource = { text: [hole], at: undefined, isCertain: true };

/**
 * Of the types of resources that an action may be asked on, those that the parameters name. Several that are required mean any of them
 * as a rule, so that only the first is certain; where the parameters name none, it may be any.
 */
function byTypes(
  { resourceTypes }: IamActionFacts,
  called: CalledOperation,
  call: NeedingCall,
): readonly NeededResource[] {
  const forms = resourceTypes.flatMap(({ arn, isRequired }) =>
    arn === undefined ? [] : [{ ...bindingOf(arn, called, call), isRequired }],
  );
  const [first, ...others] = bestOf(forms);
  if (first !== undefined)
    return [
      ...resourcesOf(first.form, call),
      ...others.flatMap(({ form }) => resourcesOf(form, call)).map((one) => ({ ...one, isCertain: false })),
    ];
  const [only] = likeliestOf(forms);
  return only === undefined ? [somewhere] : resourcesOf(only.form, call);
}

/** Where no type is named in whole: the only one of which a part is named, or the only one that is required; else none. */
function likeliestOf(forms: readonly TypeForm[]): readonly TypeForm[] {
  const named = forms.filter(({ bound }) => bound > 0);
  const required = forms.filter(({ isRequired }) => isRequired);
  return [named, required].find(({ length }) => length === 1) ?? [];
}

type TypeForm = BoundForm & { readonly isRequired: boolean };

/** Those whose parts all have parameters, and more of them than the others. */
function bestOf(forms: readonly TypeForm[]): readonly BoundForm[] {
  const whole = forms.filter(({ open, bound }) => open === 0 && bound > 0);
  const most = Math.max(0, ...whole.map(({ bound }) => bound));
  const best = whole.filter(({ bound }) => bound === most);
  return [...best].sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
}
