import type { JsonPath, JsonPathRoot, JsonPathStep } from '../../expressions/json-path.ts';
import { isList, isObject, memberOf, UnknownValue, type Value } from '../value.ts';
import { complaintOf, noResults } from './missing.ts';
import { mostWork, type Search, spend, type WholeTextTest } from './search.ts';
import { applyStep } from './step.ts';

/** What paths read from. */
export interface PathData {
  readonly input: Value;
  readonly context: Value;
  /** A member of the context object, where the whole of it need not be made for that. */
  contextMember?(name: string): Value | undefined;
  /** The value of the workflow variable of that name, without its `$`. */
  variable(name: string): Value | undefined;
  /** Without it, a filter with `=~` yields something unknown. */
  readonly regex?: WholeTextTest | undefined;
}

export type Selection =
  | { readonly kind: 'found'; readonly value: Value }
  /** `message` is what AWS says in the cause, such as `No results for path: $['a']`. */
  | { readonly kind: 'missing'; readonly message: string };

/**
 * What a path selects, as AWS's Jayway JsonPath does: a definite path one value or none, any other a list, `[]` where
 * nothing matches (recorded for wildcards and slices of missing members).
 */
export function selectPath(path: JsonPath, data: PathData): Selection {
  const plain = plainlySelected(path, data);
  if (plain !== undefined) return { kind: 'found', value: plain };
  const root = rootOf(path.root, data);
  if (root === undefined) return { kind: 'missing', message: `No results for path: $['${nameOf(path.root)}']` };
  if (root === null && path.steps.length > 0) return selectFromNull(path);
  const search = searchOf(path.root.kind === 'input' ? root : undefined, data.regex);
  const selection = search.follow(root, path);
  return selection.kind === 'found' || selectsOne(path) ? selection : { kind: 'found', value: [] };
}

/** What a path selects that leads through members and items which are there, as most do; nothing where there is more to say about it. */
function plainlySelected({ root, steps }: JsonPath, data: PathData): Value | undefined {
  const [first] = steps;
  const isContextMember = root.kind === 'context' && first?.kind === 'member';
  const member = isContextMember ? data.contextMember?.(first.name) : undefined;
  return member === undefined ? plainlyFollowed(rootOf(root, data), steps, 0) : plainlyFollowed(member, steps, 1);
}

function plainlyFollowed(root: Value | undefined, steps: readonly JsonPathStep[], from: number): Value | undefined {
  let value = root;
  for (let index = from; index < steps.length && value !== undefined; index++)
    value = plainStep(value, steps[index] as JsonPathStep);
  return value;
}

function plainStep(value: Value, step: JsonPathStep): Value | undefined {
  if (step.kind === 'member') return isObject(value) ? memberOf(value, step.name) : undefined;
  return step.kind === 'index' && isList(value) ? value.at(step.index) : undefined;
}

function rootOf(root: JsonPathRoot, data: PathData): Value | undefined {
  if (root.kind === 'context') return data.context;
  return root.kind === 'variable' ? data.variable(root.name) : data.input;
}

function nameOf(root: JsonPathRoot): string {
  return root.kind === 'variable' ? root.name : '';
}

/** AWS refuses any path into null; whether one that selects a list too, is not known. */
function selectFromNull(path: JsonPath): Selection {
  if (!selectsOne(path)) return { kind: 'found', value: fromNull };
  return { kind: 'missing', message: 'Unable to apply Path transformation to null or empty input.' };
}

const fromNull = new UnknownValue('<path>', 'It is not known what a path that selects a list makes of `null`.');

function searchOf(document: Value | undefined, regex: WholeTextTest | undefined): Search {
  const search: Search = {
    document,
    regex: regex === undefined ? undefined : remembered(regex),
    follow: (root, path) => follow(root, path, search),
    left: mostWork,
    unknown: undefined,
  };
  return search;
}

/** A filter asks every item with the same few expressions. */
function remembered(compile: WholeTextTest): WholeTextTest {
  const compiled = new Map<string, ReturnType<WholeTextTest>>();
  return (pattern, flags) => {
    const key = `${flags}/${pattern}`;
    if (!compiled.has(key)) compiled.set(key, compile(pattern, flags));
    return compiled.get(key);
  };
}

/** Selects as Jayway does on its own, and in filters: there even a list is missing below a member that is missing. */
function follow(root: Value, path: JsonPath, search: Search): Selection {
  const plain = plainlyFollowed(root, path.steps, 0);
  if (plain !== undefined) return { kind: 'found', value: plain };
  let values: readonly Value[] = [root];
  let isDefinite = true;
  for (let index = 0; index < path.steps.length; index++) {
    const step = path.steps[index] as JsonPathStep;
    const value = values[0];
    if (value === undefined) break;
    const complaint = isDefinite ? complaintOf(value, path, index) : undefined;
    if (complaint !== undefined) return { kind: 'missing', message: complaint };
    values = stepped(values, { path, index, search });
    if (search.unknown !== undefined) return { kind: 'found', value: search.unknown };
    isDefinite &&= selectsOneValue(step, index === path.steps.length - 1);
  }
  if (!selectsOne(path)) return { kind: 'found', value: values };
  const [value] = values;
  return value === undefined ? { kind: 'missing', message: noResults(path) } : { kind: 'found', value };
}

interface PathPlace {
  readonly path: JsonPath;
  readonly index: number;
  readonly search: Search;
}

function stepped(values: readonly Value[], { path, index, search }: PathPlace): readonly Value[] {
  const { steps } = path;
  const step = steps[index] as JsonPathStep;
  const place = { isLast: index === steps.length - 1, isScan: steps[index - 1]?.kind === 'descendants', search };
  const next: Value[] = [];
  for (const value of values) {
    if (search.unknown !== undefined) return [];
    const plain = plainStep(value, step);
    if (plain !== undefined) next.push(plain);
    else for (const selected of applyStep(value, step, place)) next.push(selected);
  }
  spend(search, values.length + next.length);
  return next;
}

/** Whether the path gives its value itself, not a list. Jayway takes `['a','b']` at the end for one object of both. */
export function selectsOne({ steps }: Pick<JsonPath, 'steps'>): boolean {
  return steps.every((step, index) => selectsOneValue(step, index === steps.length - 1));
}

function selectsOneValue(step: JsonPathStep, isLast: boolean): boolean {
  if (step.kind === 'union') return isLast && typeof step.members[0] === 'string';
  return step.kind === 'member' || step.kind === 'index' || step.kind === 'function';
}
