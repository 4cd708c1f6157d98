import type { JsonPath } from '../../expressions/json-path.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { isNever, mayBe, withoutAbsent } from './parts.ts';
import { type Selected, selectShape } from './select.ts';
import { kinds, present, type Shape } from './shape.ts';
import { runtimeError, type StateRun } from './state-run.ts';
import { emptyObject } from './write.ts';

/** What the path of a field selects; nothing where the state has no such field. JSON's null selects `{}`. */
export function selectedBy(run: StateRun, field: string, data: Shape): Shape | undefined {
  const property = run.property(field);
  return property === undefined ? undefined : selectedAt(run, property, data);
}

export function selectedAt(run: StateRun, property: Property, data: Shape): Shape {
  if (isNever(data)) return data;
  const { value } = property;
  if (value.kind === 'null') return emptyObject;
  const path = run.program.path(value);
  if (path !== undefined) return needed(run, path, { data, place: property });
  run.notUnderstood(property, 'What the path selects is not known.');
  run.mayFail(runtimeError);
  return present;
}

/** What a path selects that fails the state where it selects nothing. */
export function needed(
  run: StateRun,
  path: JsonPath,
  { data, place }: { readonly data: Shape; readonly place: Node | Property },
): Shape {
  const { value, lost, isInDoubt } = selectShape(path, run.roots(data));
  if (value.kinds === kinds.absent) return missing(run, lost, { path, place });
  if (!mayBe(value, kinds.absent)) return value;
  run.mayFail(runtimeError);
  run.assume(value, place);
  if (isInDoubt) run.doubts.push(place);
  return withoutAbsent(value);
}

interface Missing {
  readonly path: JsonPath;
  readonly place: Node | Property;
}

function missing(run: StateRun, lost: Selected['lost'], { path, place }: Missing): Shape {
  const kind = lost !== undefined && lost.step === undefined ? 'unassigned' : 'missing';
  return run.fails({
    kind,
    error: runtimeError,
    place,
    found: lost?.holder ?? present,
    read: { kind: 'path', path, step: lost?.step },
  });
}
