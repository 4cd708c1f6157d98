import { defineAnalysis } from '../../engine/analysis.ts';
import { changePart } from '../../engine/change-part.ts';
import type { Fix } from '../../engine/diagnostic.ts';
import { locatePlace, type StringPart } from '../../engine/place.ts';
import { parseArn } from '../../expressions/arn.ts';
import type { MachineDeclaration } from '../../hosts/template.ts';
import { writtenAt } from '../../model/field.ts';
import { type StateMachine, statesOfType } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { nearestName } from '../../text/nearest.ts';
import { type Placeholder, placeholders } from './placeholders.ts';

/** A `${Name}` that stays as it is written, because neither the template nor its substitutions have anything for it. */
export interface UnsuppliedPlaceholder {
  readonly placeholder: Placeholder;
  readonly name: string;
  /** The name of a substitution that was most likely meant. */
  readonly meant: string | undefined;
  /** Whether AWS refuses the definition because of it: a Task can call only what has an ARN. */
  readonly isRefused: boolean;
}

export const unsuppliedPlaceholders = defineAnalysis({
  name: 'unsupplied-placeholders',
  needs: { placeholders },
  run({ machine, tree, use: { declared } }, facts): readonly UnsuppliedPlaceholder[] {
    if (declared === undefined || holdsDirectives(tree, declared.declaration)) return [];
    const { declaration } = declared;
    const open = facts.placeholders.filter((found) => isOpen(found, declaration));
    const resources = open.length === 0 ? noNodes : resourceNodes(machine);
    return open.map((placeholder) => {
      const name = placeholder.name as string;
      const isRefused = resources.has(placeholder.node) && isNoArn(placeholder);
      return { placeholder, name, meant: meantBy(name, declaration), isRefused };
    });
  },
});

/** The loops of a Terraform template bring names of their own: `%{ for name in names }`. */
function holdsDirectives({ source }: SyntaxTree, { template }: MachineDeclaration): boolean {
  return template.kind === 'terraform' && source.text.includes('%{');
}

const noNodes: ReadonlySet<Node | Property> = new Set();

function isOpen({ name, value, at }: Placeholder, declaration: MachineDeclaration): boolean {
  return name !== undefined && value === undefined && isName(name) && !isEscaped(at, declaration);
}

/** In scripts and in JSONata, `${` opens much else: `${#items}`, `${a: b}`. */
function isName(name: string): boolean {
  return /^\s*(?:AWS::\w+|[A-Za-z_][\w.-]*)\s*$/.test(name);
}

/** `Fn::Sub` leaves `${!Name}` alone, but for the mark. */
function isEscaped(at: Placeholder['at'], { definition }: MachineDeclaration): boolean {
  if (definition.kind !== 'text') return false;
  const { start, end } = locatePlace(at).span;
  return definition.at.source.text.slice(start, end).startsWith('${!');
}

function resourceNodes(machine: StateMachine): ReadonlySet<Node | Property> {
  return new Set(statesOfType(machine, 'Task').flatMap(({ resource }) => writtenAt(resource)?.value ?? []));
}

/** Whether what is left is surely no ARN of something to call. Of the name of a function AWS asks less. */
function isNoArn({ node, name }: Placeholder): boolean {
  const text = node.kind === 'string' ? node.value : `\${${name}}`;
  const arn = parseArn(text);
  return arn.kind === 'malformed' || arn.tree.partition.opaque || arn.tree.service.text === 'states';
}

function meantBy(name: string, { substitutions }: MachineDeclaration): string | undefined {
  const trimmed = name.trim();
  return substitutions.supplied.has(trimmed) ? trimmed : nearestName(trimmed, substitutions.supplied.keys());
}

/** The suggestion to write the name that was meant. */
export function writeMeantName({ placeholder: { at }, meant }: UnsuppliedPlaceholder): readonly Fix[] {
  return meant === undefined || at.kind !== 'string-part' ? [] : changePart(at satisfies StringPart, `\${${meant}}`);
}
