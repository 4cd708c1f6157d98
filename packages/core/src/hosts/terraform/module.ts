import { namesOf } from '../../syntax/hcl/reference.ts';
import { type Node, propertyOf, type ReferenceStep } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { argumentOf, type Block, outerBlocks } from './blocks.ts';
import { type Meaning, meaningOf } from './meaning.ts';

/** What the files of one folder declare, by name or address. */
export interface Module {
  readonly locals: ReadonlyMap<string, Node>;
  readonly variables: ReadonlyMap<string, Block>;
  /** By address: `aws_lambda_function.pay`, and `data.aws_iam_policy_document.pay` for what is only looked up. */
  readonly resources: ReadonlyMap<string, Block>;
  /** The calls of other modules, by name. */
  readonly calls: ReadonlyMap<string, Block>;
}

export function moduleOf(trees: readonly SyntaxTree[]): Module {
  const locals = outerBlocks(trees, 'locals', 0).flatMap(({ body }) => body.properties);
  const resources = outerBlocks(trees, 'resource', 2);
  const looked = outerBlocks(trees, 'data', 2);
  return {
    locals: new Map(locals.map(({ name, value }) => [name, value])),
    variables: byName(outerBlocks(trees, 'variable', 1)),
    resources: new Map([
      ...byName(resources),
      ...[...byName(looked)].map(([name, block]) => [`data.${name}`, block] as const),
    ]),
    calls: byName(outerBlocks(trees, 'module', 1)),
  };
}

function byName(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  return new Map(blocks.map((block) => [block.labels.join('.'), block]));
}

/** Whether the default of a variable is taken for its value, which whoever uses the module may set. */
export type Defaults = 'taken' | 'left';

/** How many locals may lead to each other; a circle ends there, too. */
const mostSteps = 30;

/** What a value is once the locals, and the defaults of variables, that it names are put in their place. */
export function followed(node: Node, module: Module, defaults: Defaults): Meaning {
  let meaning = meaningOf(node);
  for (let step = 0; step < mostSteps && meaning.kind === 'reference'; step++) {
    const target = targetOf(meaning.steps, module, defaults);
    if (target === undefined) return meaning;
    meaning = meaningOf(target);
  }
  return meaning.kind === 'reference' && isLocal(meaning.steps) ? { kind: 'unknown', at: meaning.at } : meaning;
}

function isLocal([first]: readonly ReferenceStep[]): boolean {
  return first?.name === 'local';
}

function targetOf(steps: readonly ReferenceStep[], module: Module, defaults: Defaults): Node | undefined {
  const [root, name, ...rest] = steps;
  if (name?.name === undefined) return undefined;
  if (root?.name === 'local') return memberIn(module.locals.get(name.name), rest);
  if (root?.name !== 'var' || defaults === 'left') return undefined;
  const variable = module.variables.get(name.name);
  return memberIn(variable && argumentOf(variable.body, 'default'), rest);
}

/** What the steps pick from objects and lists that are written out. */
function memberIn(node: Node | undefined, steps: readonly ReferenceStep[]): Node | undefined {
  let current = node;
  for (const { name } of steps) {
    if (name === undefined) return undefined;
    if (current?.kind === 'object' && !current.hasUnknownKeys) current = propertyOf(current, name)?.value;
    else if (current?.kind === 'array' && /^\d{1,9}$/.test(name)) current = current.items[Number(name)];
    else return undefined;
  }
  return current;
}

/** The address of the resource that a reference is to, and the attributes of it that follow. */
export interface ResourceReference {
  readonly address: string;
  /** The type of the resource, as Terraform calls it. */
  readonly type: string;
  readonly attributes: readonly string[];
}

/** Nothing where it is a reference to anything but a resource. */
export function resourceReference(meaning: Meaning): ResourceReference | undefined {
  if (meaning.kind !== 'reference') return undefined;
  const [first = '', ...others] = namesOf(meaning);
  const [type = '', name, ...attributes] = first === 'data' ? others : [first, ...others];
  if (name === undefined || !type.includes('_')) return undefined;
  return { address: `${first === 'data' ? 'data.' : ''}${type}.${name}`, type, attributes };
}
