import { isReferencePath } from '../../expressions/json-path.ts';
import { objectOf, UnknownValue, type Value } from '../../interpreter/value.ts';
import type { ExpressionSites, PathSite } from '../expressions/expression-sites.ts';

/**
 * What stands for any input. Where the machine reads its data by names alone, it is an object of which every member that is read is
 * unknown: a result that is put beside them stays known then. An input that is no such object fails before anything else does.
 */
export function unknownInput({ paths, jsonata, isComplete }: ExpressionSites): Value {
  if (jsonata.length > 0 || !isComplete || !paths.every(isByName)) return unknown;
  return objectOf(paths.flatMap((site) => firstNameOf(site)).map((name) => [name, unknown] as const));
}

const unknown = new UnknownValue('<input>', 'What the state is given is not known.');

/** Whether the path reads no more than what it names. A Choice may ask what its whole input is. */
function isByName({ path, place }: PathSite): boolean {
  if (path.kind !== 'parsed' || !isReferencePath(path.tree)) return false;
  const { root, steps } = path.tree;
  if (root.kind !== 'input') return true;
  const [first] = steps;
  return first === undefined ? place.holds !== 'choice-path' : first.kind === 'member';
}

function firstNameOf({ path, place }: PathSite): readonly string[] {
  if (path.kind !== 'parsed' || path.tree.root.kind !== 'input' || place.holds === 'result-path') return [];
  const [first] = path.tree.steps;
  return first?.kind === 'member' ? [first.name] : [];
}
