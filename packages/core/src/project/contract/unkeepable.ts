import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { isNoValue } from './constraint.ts';
import type { Contract } from './contract.ts';
import { isImpossible } from './impossible.ts';

export interface Unkeepable {
  readonly at: Property;
  readonly message: string;
}

/** What no execution can keep to: under such a contract nothing could ever happen, and all that is said of that would be empty. */
export function unkeepable(root: ObjectNode, { input, tasks }: Contract): readonly Unkeepable[] {
  const outputs = [...tasks].flatMap(([name, { output, errors }]): Unkeepable[] => {
    const at = schemaOf(memberOf(memberOf(root, 'tasks'), name), 'output');
    if (at === undefined || !isImpossible(output)) return [];
    // A task that never returns is given `false` for its results.
    return isNoValue(output) && (errors === undefined || errors.length > 0) ? [] : [{ at, message: noResult(errors) }];
  });
  const at = schemaOf(root, 'input');
  return at !== undefined && isImpossible(input) ? [{ at, message: noInput }, ...outputs] : outputs;
}

const noInput =
  'No input fits this schema, so that nothing could ever be executed: take back one of the things that it asks.';

function noResult(errors: readonly string[] | undefined): string {
  if (errors?.length === 0)
    return 'No result fits this schema, and the task fails with no error either: let it do one of the two.';
  return 'No result fits this schema: take back one of the things that it asks, or write `false` for a task that never returns.';
}

function schemaOf(holder: Node | undefined, name: 'input' | 'output'): Property | undefined {
  return holder?.kind === 'object' ? propertyOf(holder, name) : undefined;
}

function memberOf(holder: Node | undefined, name: string): Node | undefined {
  const property = holder?.kind === 'object' ? propertyOf(holder, name) : undefined;
  return property && asWritten(property.value);
}
