import { defineAnalysis } from '../../engine/analysis.ts';
import { type StringPart, stringPart } from '../../engine/place.ts';
import type { Condition, JsonPath, JsonPathStep, Operand } from '../../expressions/json-path.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import type { State } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { expressionSites, type JsonataSite, type PathSite, type TextSite } from '../expressions/expression-sites.ts';
import { jsonataPart } from '../expressions/jsonata-part.ts';

/** Every place that reads a workflow variable, in JSONPaths, intrinsic functions and JSONata alike. */
export const variableReads = defineAnalysis({
  name: 'variable-reads',
  needs: { sites: expressionSites },
  run: (_document, { sites }): readonly VariableRead[] => {
    const reads: VariableRead[] = [];
    for (const site of sites.notablePaths.filter(mayReadVariable)) {
      for (const read of readsOfPath(site)) reads.push(read);
    }
    for (const site of sites.jsonata) {
      for (const read of readsOfJsonata(site)) reads.push(read);
    }
    return reads;
  },
});

export interface VariableRead {
  /** Without its `$`. */
  readonly name: string;
  /** The state whose entry decides what the variable holds. */
  readonly state: State;
  readonly language: QueryLanguage;
  /**
   * `test`: it only asks whether there is a value, by `$exists($name)` or `IsPresent`. `filter`: it stands in a filter or
   * function of a path, where AWS is not known to fail without a value.
   */
  readonly kind: 'value' | 'test' | 'filter';
  /** The `$name` itself. */
  readonly at: StringPart;
  readonly site: TextSite;
}

/** Most paths neither begin with a variable nor hold further paths. */
function mayReadVariable({ path }: PathSite): boolean {
  return path.kind === 'parsed' && (path.tree.root.kind === 'variable' || holdsPaths(path.tree));
}

function* readsOfPath(site: PathSite): Generator<VariableRead> {
  const { path, place, node } = site;
  // A `ResultPath` writes; that it cannot begin with a variable is another rule's.
  if (path.kind !== 'parsed' || place.holds === 'result-path') return;
  const kind = asksForPresence(site) ? 'test' : 'value';
  for (const part of pathsIn(path.tree)) {
    const { root } = part;
    if (root.kind !== 'variable') continue;
    const at = stringPart(node, root);
    yield {
      name: root.name,
      state: place.state,
      language: 'JSONPath',
      kind: part === path.tree ? kind : 'filter',
      at,
      site,
    };
  }
}

function asksForPresence({ place }: PathSite): boolean {
  return place.field === 'Variable' && propertyOf(place.owner, 'IsPresent') !== undefined;
}

function readsOfJsonata(site: JsonataSite): readonly VariableRead[] {
  const reads = site.references?.variables.filter((reference) => !reference.local) ?? [];
  return reads.map(({ name, start }) => {
    const at = jsonataPart(site, { start, end: start + name.length + 1 });
    const kind = isArgumentOfExists(site.node.value, at.start) ? 'test' : 'value';
    return { name, state: site.place.state, language: 'JSONata', kind, at, site };
  });
}

/** Whether `$exists(` stands before the offset, with any blanks. */
function isArgumentOfExists(text: string, offset: number): boolean {
  const bracket = skipBlanksBefore(text, offset) - 1;
  return text.charAt(bracket) === '(' && text.endsWith('$exists', skipBlanksBefore(text, bracket));
}

function skipBlanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && ' \t\r\n'.includes(text.charAt(start - 1))) start--;
  return start;
}

/** Whether filters or functions of the path may compare with other paths. */
export function holdsPaths({ steps }: JsonPath): boolean {
  return steps.some(({ kind }) => kind === 'filter' || kind === 'function');
}

/** A path, and the paths that its filters and functions compare with. */
export function pathsIn(path: JsonPath): readonly JsonPath[] {
  if (!holdsPaths(path)) return [path];
  const paths: JsonPath[] = [];
  const open: (Operand | Condition)[] = [path];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'path') paths.push(part);
    for (const inner of partsOf(part)) open.push(inner);
  }
  return paths;
}

function partsOfStep(step: JsonPathStep): readonly (Operand | Condition)[] {
  if (step.kind === 'filter') return [step.condition];
  return step.kind === 'function' ? step.arguments : [];
}

function partsOf(part: Operand | Condition): readonly (Operand | Condition)[] {
  switch (part.kind) {
    case 'path':
      return part.steps.flatMap(partsOfStep);
    case 'and':
    case 'or':
      return part.conditions;
    case 'not':
      return [part.condition];
    case 'comparison':
      return [part.left, part.right];
    case 'exists':
      return [part.operand];
    case 'list':
      return part.items;
    default:
      return [];
  }
}
