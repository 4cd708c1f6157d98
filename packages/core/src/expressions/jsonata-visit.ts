import type { ContextUse, FunctionCall, MemberName, RegexUse, VariableReference } from './jsonata-references.ts';
import { type Scope, scopeWithin, type Use } from './jsonata-scope.ts';
import { nameSpan, regexSpan, variableSpan } from './jsonata-span.ts';
import type {
  JsonataCall,
  JsonataLambda,
  JsonataNode,
  JsonataPair,
  JsonataPath,
  JsonataUnary,
  JsonataVariable,
} from './jsonata-tree.ts';

/** What was found so far. */
export interface Walk {
  readonly text: string;
  /** How many tasks were begun; it orders uses and bindings. */
  moment: number;
  readonly reads: (Omit<VariableReference, 'name' | 'local'> & { readonly use: Use })[];
  readonly calls: (Omit<FunctionCall, 'name' | 'local'> & { readonly use: Use })[];
  readonly context: ContextUse[];
  readonly regexes: RegexUse[];
  readonly bindings: string[];
}

export type Task = Visit | { readonly kind: 'bind'; readonly scope: Scope; readonly name: string };

interface Visit {
  readonly kind: 'visit';
  readonly node: JsonataNode;
  readonly place: Place;
  /** Set on what `~>` hands its left side to. */
  readonly piped?: true;
  /** Set on the variable that begins a path. */
  readonly path?: JsonataPath;
}

interface Place {
  readonly scope: Scope;
  /** Whether `$` and names refer to something here. */
  readonly hasContext: boolean;
}

/** Notes what the node itself refers to, and answers what to do next, in the order of evaluation. */
export function visit(walk: Walk, task: Visit): readonly Task[] {
  const { node, place } = task;
  if (node.type === 'path') return visitPath(node, place);
  return [...visitKind(walk, task), ...afterwards(node, place)];
}

function visitKind(walk: Walk, task: Visit): readonly Task[] {
  const { node, place } = task;
  switch (node.type) {
    case 'binary':
      return visits([node.lhs, node.rhs], place);
    case 'unary':
      return visits(partsOf(node), place);
    case 'bind':
      return [...visits([node.rhs], place), { kind: 'bind', scope: place.scope, name: node.lhs.value }];
    case 'apply':
      return [...visits([node.lhs], place), { kind: 'visit', node: node.rhs, place, piped: true }];
    case 'lambda':
      return visitLambda(node, place);
    case 'condition':
      return visits([node.condition, node.then, node.else], place);
    case 'transform':
      return visits([node.pattern, node.update, node.delete], withContext(place));
    case 'block':
      return visits(node.expressions, { ...place, scope: scopeWithin(place.scope, 'block') });
    case 'sort':
      return visits(
        node.terms.map((term) => term.expression),
        withContext(place),
      );
    case 'function':
    case 'partial':
      return visitCall(walk, { ...task, node });
    default:
      note(walk, task);
      return [];
  }
}

function visits(nodes: readonly (JsonataNode | undefined)[], place: Place): readonly Task[] {
  return nodes.filter((node) => node !== undefined).map((node) => ({ kind: 'visit', node, place }));
}

function withContext(place: Place): Place {
  return { ...place, hasContext: true };
}

function partsOf({ expression, expressions = [], lhs = [] }: JsonataUnary): readonly (JsonataNode | undefined)[] {
  return [expression, ...expressions, ...lhs.flat()];
}

/** The first step is read where the path stands; every other one looks at what the step before it selected. */
function visitPath(path: JsonataPath, outer: Place): readonly Task[] {
  const binds = path.steps.some(
    (step) => step.focus !== undefined || step.index !== undefined || step.stages?.some(isIndex),
  );
  const place = binds ? { ...outer, scope: scopeWithin(outer.scope, 'path') } : outer;
  const inner = withContext(place);
  const [first, ...others] = path.steps;
  if (first === undefined) return [];
  const firstVisit: Task = { kind: 'visit', node: first, place, path };
  return [firstVisit, ...visits(others, inner), ...afterwards(path, place)];
}

function isIndex(stage: { readonly type: string }): boolean {
  return stage.type === 'index';
}

/** Bindings, filters and grouping come after the node that they belong to, and look at what it selected. */
function afterwards({ focus, index, stages = [], predicate = [], group }: JsonataNode, place: Place): readonly Task[] {
  const { scope } = place;
  const inner = withContext(place);
  const tasks: Task[] = [];
  if (focus !== undefined) tasks.push({ kind: 'bind', scope, name: focus });
  if (index !== undefined) tasks.push({ kind: 'bind', scope, name: index });
  for (const stage of [...stages, ...predicate]) {
    if (stage.type === 'index') tasks.push({ kind: 'bind', scope, name: stage.value });
    else tasks.push({ kind: 'visit', node: stage.expr, place: inner });
  }
  return group === undefined ? tasks : [...tasks, ...visits(nodesOf(group.lhs), inner)];
}

function nodesOf(pairs: readonly JsonataPair[]): readonly JsonataNode[] {
  return pairs.flat();
}

function visitLambda({ arguments: parameters, body, thunk }: JsonataLambda, place: Place): readonly Task[] {
  if (thunk) return visits([body], place);
  const scope = scopeWithin(place.scope, 'function');
  const binds = parameters.map(({ value }): Task => ({ kind: 'bind', scope, name: value }));
  return [...binds, ...visits([body], { scope, hasContext: true })];
}

function visitCall(walk: Walk, { node, place, piped }: Visit & { readonly node: JsonataCall }): readonly Task[] {
  const { procedure } = node;
  const given = visits(node.arguments, place);
  if (procedure.type !== 'variable') return [...visits([procedure], place), ...given];
  // `~>` hands its left side to a finished call as its first argument, and to a partial one only when that is complete.
  const handed = piped === true && node.type === 'function';
  noteCall(walk, {
    callee: procedure,
    scope: place.scope,
    arguments: node.arguments.length + (handed ? 1 : 0),
    partial: node.type === 'partial',
    piped: handed,
  });
  return given;
}

interface NotedCall {
  readonly callee: JsonataVariable;
  readonly scope: Scope;
  readonly arguments: number;
  readonly partial: boolean;
  readonly piped: boolean;
}

function noteCall(walk: Walk, { callee, scope, ...call }: NotedCall): void {
  const use = { name: callee.value, scope, moment: walk.moment };
  walk.calls.push({ ...variableSpan(callee), ...call, use });
}

function note(walk: Walk, task: Visit): void {
  const { node, place } = task;
  if (node.type === 'variable') noteVariable(walk, { ...task, node });
  if (node.type === 'regex') walk.regexes.push({ ...regexSpan(walk.text, node), pattern: node.value.source });
  if (place.hasContext) return;
  if (node.type === 'name') walk.context.push({ kind: 'name', name: node.value, ...nameSpan(walk.text, node) });
  if (node.type === 'wildcard' || node.type === 'descendant') {
    const { position: end = 0 } = node;
    const name = node.type === 'wildcard' ? '*' : '**';
    walk.context.push({ kind: 'wildcard', name, start: end - name.length, end });
  }
}

function noteVariable(walk: Walk, { node, place, piped, path }: Visit & { readonly node: JsonataVariable }): void {
  const span = variableSpan(node);
  if (node.value === '') {
    if (!place.hasContext) walk.context.push({ kind: '$', name: '$', ...span });
  } else if (node.value === '$') {
    walk.context.push({ kind: '$$', name: '$$', ...span });
  } else if (piped) {
    noteCall(walk, { callee: node, scope: place.scope, arguments: 1, partial: false, piped: true });
  } else {
    const { members, complete } = membersAfter(walk, { node, path });
    const use = { name: node.value, scope: place.scope, moment: walk.moment };
    walk.reads.push({ ...span, end: members.at(-1)?.end ?? span.end, use, members, complete });
  }
}

/** The names that follow a variable, up to the first step that is more than a name. */
function membersAfter(
  walk: Walk,
  { node, path }: { readonly node: JsonataVariable; readonly path: JsonataPath | undefined },
): Pick<VariableReference, 'members' | 'complete'> {
  if (!isPlain(node)) return { members: [], complete: false };
  if (path === undefined) return { members: [], complete: true };
  const members: MemberName[] = [];
  for (const step of path.steps.slice(1)) {
    if (step.type !== 'name') return { members, complete: false };
    members.push({ name: step.value, ...nameSpan(walk.text, step) });
    if (!isPlain(step)) return { members, complete: false };
  }
  return { members, complete: isPlain(path) };
}

/** Whether the node has no filter, no binding and no grouping. */
function isPlain({ predicate, stages, group, focus, index }: JsonataNode): boolean {
  return [predicate, stages, group, focus, index].every((addition) => addition === undefined);
}
