import type { JsonPath, JsonPathStep } from '../../expressions/json-path.ts';
import { isNever, isOnly, itemOfShape, mayBe, maybe, memberOfShape, withoutAbsent } from './parts.ts';
import { absent, anyList, anyObject, anything, kinds, never, present, type Shape } from './shape.ts';

/** What the paths of a state read from. */
export interface PathRoots {
  readonly input: Shape;
  readonly variables: Shape;
  readonly context: () => Shape;
}

/** What a path selects; absent where it may select nothing, or surely does. */
export interface Selected {
  readonly value: Shape;
  /** The first step that finds nothing for certain, and what it looks into. */
  readonly lost: { readonly step: JsonPathStep | undefined; readonly holder: Shape } | undefined;
  /** Whether what it looks into is there on some ways only because of what the machine itself makes. */
  readonly isInDoubt?: boolean;
}

/**
 * What a path selects, as AWS's Jayway JsonPath does: a definite path one value or none; any other a list, which is empty
 * where nothing matches.
 */
export function selectShape(path: JsonPath, roots: PathRoots): Selected {
  const root = rootOf(path, roots);
  if (isNever(root)) return { value: never, lost: undefined };
  if (root.kinds === kinds.absent) return { value: absent, lost: { step: undefined, holder: roots.variables } };
  if (!selectsOne(path)) return { value: listFrom(root), lost: undefined };
  return followed(path, root);
}

function rootOf({ root }: JsonPath, { input, variables, context }: PathRoots): Shape {
  if (root.kind === 'context') return context();
  return root.kind === 'variable' ? memberOfShape(variables, root.name) : input;
}

/** What becomes of a list that is selected from `null` nobody knows, and a variable may be missing. */
function listFrom(root: Shape): Shape {
  const found = mayBe(root, kinds.null) ? present : anyList;
  return mayBe(root, kinds.absent | kinds.null) ? maybe(found) : found;
}

function followed({ steps }: JsonPath, root: Shape): Selected {
  let value = root;
  let isInDoubt = false;
  for (const step of steps) {
    const holder = withoutAbsent(value);
    const next = stepped(holder, step);
    if (next.kinds === kinds.absent) return { value: absent, lost: { step, holder } };
    isInDoubt ||= mayBe(value, kinds.absent) && value.source === undefined;
    value = mayBe(value, kinds.absent) ? maybe(next) : next;
  }
  return { value, lost: undefined, isInDoubt };
}

function stepped(holder: Shape, step: JsonPathStep): Shape {
  switch (step.kind) {
    case 'member':
      return memberOfShape(holder, step.name);
    case 'index':
      return itemOfShape(holder, step.index);
    case 'union':
      if (!mayBe(holder, kinds.object)) return absent;
      return isOnly(holder, kinds.object) ? anyObject : maybe(anyObject);
    default:
      return anything;
  }
}

/** Whether the path gives its value itself, not a list. Jayway takes `['a','b']` at the end for one object of both. */
export function selectsOne({ steps }: JsonPath): boolean {
  return steps.every((step, index) => {
    if (step.kind === 'union') return index === steps.length - 1 && typeof step.members[0] === 'string';
    return step.kind === 'member' || step.kind === 'index' || step.kind === 'function';
  });
}
