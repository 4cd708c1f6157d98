import { memberOf } from '../../syntax/member.ts';
import { opaqueOf } from '../../syntax/new-node.ts';
import { isUnknown, type Node, type ObjectNode, type Property } from '../../syntax/node.ts';
import type { TemplateFiles } from '../template.ts';
import { pathOf, type Variable, variableOf } from './variable.ts';

/** How many variables and members are followed to one value. Variables may name each other in a circle. */
const mostSteps = 200;

/** A configuration of the Serverless Framework, in which a variable may stand for any value. */
export class Configuration {
  readonly root: ObjectNode;
  readonly #files: TemplateFiles;

  constructor(root: ObjectNode, files: TemplateFiles) {
    this.root = root;
    this.#files = files;
  }

  /**
   * The value that variables stand for that name this configuration or a file. A variable of another kind is all that is
   * known of its value, as is one that leads nowhere or in a circle.
   */
  filledIn(node: Node): Node {
    let current = node;
    let address: readonly string[] = [];
    for (let step = 0; step < mostSteps && address.length < mostSteps; step++) {
      const variable = variableOf(current);
      const origin = variable && this.#originOf(variable);
      if (variable !== undefined && origin !== undefined) {
        [current, address] = [origin, [...variable.address, ...address]];
        continue;
      }
      const [next, ...others] = address;
      if (next === undefined) return current;
      const member = memberIn(current, next);
      if (member === undefined) return node;
      [current, address] = [member, others];
    }
    return node;
  }

  /** A member, with variables filled in on the way. An unknown value stands for its members too. Nothing where none is. */
  memberOf(node: Node, ...names: readonly string[]): Node | undefined {
    let value = this.filledIn(node);
    for (const name of names) {
      if (isUnknown(value)) return value;
      const member = memberIn(value, name);
      if (member === undefined) return undefined;
      value = this.filledIn(member);
    }
    return value;
  }

  /** The entries of a section, which may be given as a list of maps, as those from several files are. */
  entriesOf(section: Node | undefined): readonly Property[] {
    return this.partsOf(section).flatMap((part) => (part.kind === 'object' ? part.properties : []));
  }

  /** What a section is put together from: the items of a list, or the only value. What is named twice counts once. */
  partsOf(section: Node | undefined): readonly Node[] {
    const value = section && this.filledIn(section);
    if (value?.kind !== 'array') return value === undefined ? [] : [value];
    return [...new Set(value.items.map((item) => this.filledIn(item)))];
  }

  #originOf(variable: Variable): Node | undefined {
    if (variable.source === 'self') return this.root;
    const path = pathOf(variable);
    return path === undefined ? undefined : this.#files(path)?.root;
  }
}

/** A member that is not shown may come from a key that is known at deployment only. */
export function memberIn(node: Node, step: string): Node | undefined {
  return memberOf(node, step) ?? (node.kind === 'object' && node.hasUnknownKeys ? opaqueOf(node) : undefined);
}
