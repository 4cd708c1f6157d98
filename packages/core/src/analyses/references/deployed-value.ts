import type { DeploymentValue, MachineDeclaration } from '../../hosts/template.ts';
import type { Node, OpaqueNode, StringNode } from '../../syntax/node.ts';

/** What a value of a definition will be once its template is deployed, as far as the template tells. */
export function deployedValue(node: Node, declaration: Substituting): DeploymentValue {
  if (node.kind === 'string') return valueOfText(node.value, declaration);
  if (node.kind === 'number' || node.kind === 'boolean') return { kind: 'text', text: String(node.value) };
  if (node.kind !== 'opaque') return unknown;
  const text = textIn(node);
  if (text === undefined) return declaration.substitutions.inValue?.(node) ?? unknown;
  return valueOfText(text.kind === 'string' ? text.value : `\${${text.name}}`, declaration);
}

/** What fills in the placeholders of a definition. */
export type Substituting = Pick<MachineDeclaration, 'substitutions'>;

const unknown: DeploymentValue = { kind: 'unknown' };

/** What `Name` of `${Name}` stands for in a definition; nothing where nothing fills it in. */
export function valueOfName(name: string, { substitutions }: Substituting): DeploymentValue | undefined {
  const { supplied, isComplete, inText } = substitutions;
  return inText?.(name) ?? supplied.get(name)?.value ?? (isComplete ? undefined : unknown);
}

interface BarePlaceholder {
  readonly kind: 'bare';
  readonly name: string;
}

/** The text that an opaque value is: nothing for an intrinsic function, and for what is none of a template's. */
export function textIn({ written, tag, source, start, end }: OpaqueNode): StringNode | BarePlaceholder | undefined {
  if (written !== undefined) return written.kind === 'string' && tag === undefined ? written : undefined;
  const name = /^\$\{([^{}]*)\}$/.exec(source.text.slice(start, end))?.[1];
  return name === undefined ? undefined : { kind: 'bare', name };
}

/** Every reference to a resource, a parameter or the like that a value is made of. */
export function partsOf(value: DeploymentValue): readonly DeploymentValue[] {
  const parts: DeploymentValue[] = [];
  const open: DeploymentValue[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'joined') open.push(...[...next.parts].reverse());
    else parts.push(next);
  }
  return parts;
}

/** What a text of a definition will be, in which placeholders may stand. */
export function valueOfText(text: string, declaration: Substituting): DeploymentValue {
  const parts = text.split(/\$\{([^{}]*)\}/).flatMap((part, index): DeploymentValue[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part }];
    return [valueOfName(part, declaration) ?? { kind: 'text', text: `\${${part}}` }];
  });
  const [only = { kind: 'text', text: '' } as const, second] = parts;
  return second === undefined ? only : { kind: 'joined', parts };
}
