import { memberAt, memberOf } from '../../syntax/member.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';

/** A resource of a plan or a state, with what is known of its arguments. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly key: Property;
  readonly values: ObjectNode;
}

/** All resources of a plan or a state, and what a plan says they refer to. */
export interface Plan {
  readonly resources: readonly PlannedResource[];
  readonly references: References;
}

/** By the address of a resource without indexes, and by its argument: the addresses that its expression names. */
export type References = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * What the resources of a plan refer to, which its configuration tells; a state does not.
 * https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
export function plannedReferences(root: Node): References {
  const references = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const outermost = memberAt(root, ['configuration', 'root_module']);
  const modules = outermost === undefined ? [] : [{ module: outermost, prefix: '' }];
  for (let next = modules.pop(); next !== undefined; next = modules.pop()) {
    const { module, prefix } = next;
    for (const resource of itemsOf(module, 'resources')) addReferences(resource, prefix, references);
    const calls = memberOf(module, 'module_calls');
    for (const { name, value } of calls?.kind === 'object' ? calls.properties : []) {
      const called = memberOf(value, 'module');
      if (called !== undefined) modules.push({ module: called, prefix: `${prefix}module.${name}.` });
    }
  }
  return references;
}

function itemsOf(module: Node, name: string): readonly Node[] {
  const list = memberOf(module, name);
  return list?.kind === 'array' ? list.items : [];
}

function addReferences(
  resource: Node,
  prefix: string,
  references: Map<string, ReadonlyMap<string, readonly string[]>>,
): void {
  const address = textOf(memberOf(resource, 'address'));
  const expressions = memberOf(resource, 'expressions');
  if (address === undefined || expressions?.kind !== 'object') return;
  const named = expressions.properties.map(({ name, value }) => {
    const texts = itemsOf(value, 'references').flatMap((item) => textOf(item) ?? []);
    return [name, texts.map((text) => prefix + text)] as const;
  });
  references.set(prefix + address, new Map(named));
}

export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined;
}

/** `module.a["x"].aws_iam_role.b[0]` as its configuration calls it. */
export function withoutIndexes(address: string): string {
  return address.replace(/\[[^\]]*\]/g, '');
}
