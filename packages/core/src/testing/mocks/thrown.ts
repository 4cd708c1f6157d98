import type { TaskAnswer } from '../../interpreter/task-answers.ts';
import { type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import { nearestName } from '../../text/nearest.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';

type Thrown = Extract<TaskAnswer, { kind: 'throw' }>;

export interface ThrownGiven {
  /** How the members are called, which differs by the form. */
  readonly names: { readonly error: string; readonly cause: string };
  readonly mistakes: Mistake[];
}

/** Reads an error with its cause; a task may fail without either. */
export function readThrown(property: Property, { names, mistakes }: ThrownGiven): Thrown | undefined {
  const node = asWritten(property.value);
  if (node.kind !== 'object') {
    mistakes.push(
      mistakeAt(property.value, `\`${property.name}\` is an object: {"${names.error}": "…", "${names.cause}": "…"}.`),
    );
    return undefined;
  }
  const faults = [...strangers(node, names), ...notTexts(node, names)];
  mistakes.push(...faults);
  if (faults.length > 0) return undefined;
  return { kind: 'throw', error: textAt(node, names.error), cause: textAt(node, names.cause) };
}

function strangers({ properties }: ObjectNode, { error, cause }: ThrownGiven['names']): readonly Mistake[] {
  const others = properties.filter(({ name }) => name !== error && name !== cause);
  return others.map((other) => {
    const nearest = nearestName(other.name, [error, cause]);
    const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
    return mistakeAt(other, `An error has \`${error}\` and \`${cause}\`, not \`${other.name}\`.${hint}`);
  });
}

function notTexts(node: ObjectNode, { error, cause }: ThrownGiven['names']): readonly Mistake[] {
  return [error, cause].flatMap((name) => {
    const property = propertyOf(node, name);
    if (property === undefined || asWritten(property.value).kind === 'string') return [];
    return [mistakeAt(property.value, `\`${name}\` is a text in double quotes.`)];
  });
}

function textAt(node: ObjectNode, name: string): string | undefined {
  const property = propertyOf(node, name);
  const value = property && asWritten(property.value);
  return value?.kind === 'string' ? value.value : undefined;
}
