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
   * What a value is, or a member of it, once the variables on the way that name this configuration or a file are filled
   * in. A value that is not known, such as another variable, stands for its members too. Nothing where there is none.
   */
  valueOf(node: Node, ...members: readonly string[]): Node | undefined {
    let current: Node | undefined = node;
    let ahead: readonly string[] = members;
    for (let step = 0; step < mostSteps && ahead.length < mostSteps && current !== undefined; step++) {
      const variable = variableOf(current);
      const origin = variable && this.#originOf(variable);
      const [next, ...others] = ahead;
      if (variable !== undefined && origin !== undefined) {
        ahead = [...variable.address, ...ahead];
        current = origin;
      } else {
        if (next === undefined || isUnknown(current)) return current;
        current = memberIn(current, next);
        ahead = others;
      }
    }
    return undefined;
  }

  /** The entries of a section, which may be given as a list of maps, as those from several files are. */
  entriesOf(section: Node | undefined): readonly Property[] {
    return this.partsOf(section).flatMap((part) => (part.kind === 'object' ? part.properties : []));
  }

  /** What a section is put together from: the items of a list, or the only value. */
  partsOf(section: Node | undefined): readonly Node[] {
    const value = section && this.valueOf(section);
    if (value?.kind !== 'array') return value === undefined ? [] : [value];
    return value.items.flatMap((item) => this.valueOf(item) ?? []);
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
