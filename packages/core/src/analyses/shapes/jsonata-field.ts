import type { Node, Property } from '../../syntax/node.ts';
import { expressionOf } from './jsonata-expression.ts';
import { JsonataReading, type JsonataScope, type LostMember } from './jsonata-reading.ts';
import { isNever, madeBy, mayBe, withoutAbsent } from './parts.ts';
import { evaluate, leafShape } from './payload.ts';
import { kinds, type Shape } from './shape.ts';
import { queryError, type StateRun } from './state-run.ts';

/** What the value of a field of a JSONata state comes to, with all expressions in it. */
export function queryShape(run: StateRun, property: Property, scope: JsonataScope): Shape {
  const template = run.program.query(property.value);
  const shape = evaluate(template, (part) => {
    if (part.kind !== 'jsonata') return leafShape(run, part, scope.variables);
    run.mayFail(queryError);
    const reading = new JsonataReading(run, scope, part.place);
    const value = expressionOf(part.root)(reading);
    return definedOnly(run, value, { place: part.place, lost: part.root.type === 'path' ? reading.lost : undefined });
  });
  return isNever(shape) || template.kind === 'jsonata' ? shape : madeBy(shape, run.origin(property));
}

interface Read {
  readonly place: Node;
  readonly lost: LostMember | undefined;
}

/** AWS takes no expression that selects nothing. */
function definedOnly(run: StateRun, value: Shape, { place, lost }: Read): Shape {
  if (isNever(value) || value.kinds === kinds.absent) {
    const read = lost && ({ kind: 'member', holder: lost.text, name: lost.name } as const);
    return run.fails({ kind: 'query', error: queryError, place, found: lost?.holder ?? value, read });
  }
  if (mayBe(value, kinds.absent)) run.assume(value, place);
  return withoutAbsent(value);
}
