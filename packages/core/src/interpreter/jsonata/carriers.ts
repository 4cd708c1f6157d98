import { variableSpan } from '../../expressions/jsonata-span.ts';
import type { JsonataNode, JsonataVariable } from '../../expressions/jsonata-tree.ts';
import { nodesOf } from './preparation.ts';
import type { Touch } from './unknown-values.ts';

/** A reference whose value an expression hands on without looking at it. */
export interface Carrier {
  readonly node: JsonataNode;
  readonly touch: Touch;
}

/**
 * The references that lead to unknown values, if the expression only hands those on: as its own value, as a member of an object, or as
 * either side of a condition that does not depend on them. Nothing if it looks at one.
 */
export function carriersOf(root: JsonataNode, touches: readonly Touch[]): readonly Carrier[] | undefined {
  const byStart = new Map(touches.map((touch) => [touch.reference.start, touch]));
  const carriers: Carrier[] = [];
  const open: JsonataNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const touch = touchAt(node, byStart);
    if (touch !== undefined && isPlain(node)) {
      if (touch.carried === 'no') return undefined;
      carriers.push({ node, touch });
      continue;
    }
    const { carrying, looking } = partsOf(node);
    if (looking.some((part) => looksAt(part, byStart))) return undefined;
    open.push(...carrying);
  }
  return carriers;
}

type Touches = ReadonlyMap<number, Touch>;

/** The touch of a node that is a whole reference: a variable, or a path that begins with one. */
function touchAt(node: JsonataNode, byStart: Touches): Touch | undefined {
  const [variable, rest] = node.type === 'path' ? [node.steps[0], node.steps.slice(1)] : [node, []];
  if (variable?.type !== 'variable' || rest.some((step) => step.type !== 'name')) return undefined;
  return byStart.get(startOf(variable));
}

function startOf(variable: JsonataVariable): number {
  return variableSpan(variable).start;
}

function looksAt(part: JsonataNode, byStart: Touches): boolean {
  return nodesOf(part).some((node) => node.type === 'variable' && byStart.has(startOf(node)));
}

interface Parts {
  /** Those whose values become the value of the node, or a member of it. */
  readonly carrying: readonly JsonataNode[];
  readonly looking: readonly JsonataNode[];
}

function partsOf(node: JsonataNode): Parts {
  if (!isPlain(node)) return { carrying: [], looking: [node] };
  if (node.type === 'block') return { carrying: node.expressions.slice(-1), looking: node.expressions.slice(0, -1) };
  if (node.type === 'condition') {
    const otherwise = node.else === undefined ? [] : [node.else];
    return { carrying: [node.then, ...otherwise], looking: [node.condition] };
  }
  if (node.type === 'unary' && node.value === '{' && node.lhs !== undefined) {
    return { carrying: node.lhs.map(([, value]) => value), looking: node.lhs.map(([key]) => key) };
  }
  return { carrying: [], looking: [node] };
}

/** Whether nothing filters, groups or forces the value into an array. */
function isPlain(node: JsonataNode): boolean {
  const changing = ['predicate', 'stages', 'group', 'focus', 'index', 'keepArray', 'keepSingletonArray'];
  return changing.every((name) => !(name in node));
}
