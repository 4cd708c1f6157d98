import type { StateType } from './schema.ts';

/** A member of `$states`, the one reserved variable of JSONata states (Developer Guide, transforming-data). */
export interface StatesMember {
  readonly name: 'input' | 'context' | 'result' | 'errorOutput';
  /** Documentation in Markdown. */
  readonly description: string;
  /** The fields that see it: all that take an expression, those that are evaluated after the work, or those of a Catcher. */
  readonly visibleIn: 'every field' | 'Assign and Output' | 'Assign and Output of a Catcher';
  readonly stateTypes: readonly StateType[];
}

/** The name of the variable, which nothing can assign. */
export const statesVariable = 'states';

const everyType: readonly StateType[] = ['Task', 'Pass', 'Choice', 'Wait', 'Parallel', 'Map', 'Succeed', 'Fail'];
const workingTypes: readonly StateType[] = ['Task', 'Parallel', 'Map'];

/** The members of `$states` by name. AWS refuses `result` and `errorOutput` where they cannot exist. */
export const statesMembers: ReadonlyMap<string, StatesMember> = byName([
  { name: 'input', description: 'The input of the state.', visibleIn: 'every field', stateTypes: everyType },
  {
    name: 'context',
    description: 'The context object: the execution, the state, the machine, the task token and the item of a Map.',
    visibleIn: 'every field',
    stateTypes: everyType,
  },
  {
    name: 'result',
    description: 'The result of the work: of the API, the branches or the iterations.',
    visibleIn: 'Assign and Output',
    stateTypes: workingTypes,
  },
  {
    name: 'errorOutput',
    description: 'The error that was caught: `Error` and, where there is one, `Cause`.',
    visibleIn: 'Assign and Output of a Catcher',
    stateTypes: workingTypes,
  },
]);

/** Whether the member exists in a field of a state, or of one of its Catchers. */
export function isVisibleIn(
  { visibleIn, stateTypes }: StatesMember,
  place: { readonly type: StateType | undefined; readonly field: string; readonly isInCatcher: boolean },
): boolean {
  if (visibleIn === 'every field') return true;
  if (place.type === undefined || !stateTypes.includes(place.type)) return false;
  const isCatchers = visibleIn === 'Assign and Output of a Catcher';
  return (place.field === 'Assign' || place.field === 'Output') && place.isInCatcher === isCatchers;
}

function byName(members: readonly StatesMember[]): ReadonlyMap<string, StatesMember> {
  return new Map(members.map((member) => [member.name, member]));
}
