import { parseJsonPath } from '../../../expressions/json-path.ts';
import type { State } from '../../../model/state-machine.ts';
import { propertyOf } from '../../../syntax/node.ts';
import { type PathRoots, selectShape } from '../../shapes/select.ts';
import { anything, kinds, type Shape } from '../../shapes/shape.ts';
import type { StateFacts } from '../../shapes/shape-facts.ts';
import type { NeedScope } from './need-scope.ts';

/** Gives the text that a path has whenever the state is entered; nothing where it may have another. */
export function textsIn(state: State, facts: StateFacts | undefined): NeedScope['textAt'] {
  const roots = facts === undefined || facts.unreachable !== undefined ? undefined : rootsOf(state, facts);
  return roots === undefined ? undefined : (path) => onlyText(selected(path, roots));
}

/** In JSONPath, parameters read what `InputPath` leaves of the input. */
function rootsOf(state: State, { input, variables }: StateFacts): PathRoots {
  const roots = { input, variables, context: () => anything };
  const written = state.queryLanguage === 'JSONPath' ? propertyOf(state.node, 'InputPath')?.value : undefined;
  if (written === undefined) return roots;
  return { ...roots, input: written.kind === 'string' ? selected(written.value, roots) : anything };
}

function selected(path: string, roots: PathRoots): Shape {
  const parsed = parseJsonPath(path);
  return parsed.kind === 'parsed' ? selectShape(parsed.tree, roots).value : anything;
}

function onlyText({ kinds: found, strings }: Shape): string | undefined {
  const [only, second] = strings.values;
  return found === kinds.string && !strings.areExcluded && second === undefined ? only : undefined;
}
