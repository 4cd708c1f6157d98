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
  if (facts === undefined) return [somewhere];
  if (facts.resourceTypes.length === 0) return resourcesOf('*', call);
  const named = namedForms(action).find(({ parameter }) => holds(parameter, call) !== 'no');
  return named === undefined ? byTypes(facts, called, call) : resourcesOf(named.form, call);
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
  const required = forms.filter(({ isRequired }) => isRequired);
  const [only, second] = required.length === 0 ? forms : required;
  return only !== undefined && second === undefined && only.isRequired ? resourcesOf(only.form, call) : [somewhere];
}

/** Those whose parts all have parameters, and more of them than the others. */
function bestOf(forms: readonly (BoundForm & { readonly isRequired: boolean })[]): readonly BoundForm[] {
  const whole = forms.filter(({ open, bound }) => open === 0 && bound > 0);
  const most = Math.max(0, ...whole.map(({ bound }) => bound));
  const best = whole.filter(({ bound }) => bound === most);
  return [...best].sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
}
