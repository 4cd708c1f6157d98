import type { TSESTree } from '@typescript-eslint/utils';
import type { Code, CodeFile, Node, Variable } from './code-file.ts';
import { initializerOf, isShared } from './constants.ts';
import { calledName } from './names.ts';
import { propertyCode } from './object-entries.ts';
import { scalarOf } from './scalar.ts';

/** How far one value is followed. Everything that is followed costs, so that no code, however it leads around, takes long. */
export class Following {
  left = mostSteps;

  /** Takes a step, unless there were too many. */
  step(): boolean {
    this.left--;
    return this.left >= 0;
  }
}

/** From constant to constant, from member to member. */
const mostSteps = 300;

/** The code that a value is written as, over constants, members of them and what changes nothing; the code itself where it leads nowhere. */
export function followed(code: Code, following = new Following()): FollowedCode {
  let current: FollowedCode = { ...code, isShared: false };
  while (following.step()) {
    const next = stepFrom(current, following);
    if (next === undefined) return current;
    current = { ...next, isShared: next.isShared || current.isShared };
  }
  return { ...code, isShared: false };
}

/** Where a value is written, and whether it is used elsewhere too. */
export interface FollowedCode extends Code {
  readonly isShared: boolean;
}

/** What has no meaning when the code runs: `as const`, `satisfies Flow`, `!`. */
export function unwrapped(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'ChainExpression':
        current = current.expression;
        break;
      default:
        return current;
    }
  }
}

function stepFrom({ file, node }: Code, following: Following): FollowedCode | undefined {
  const inner = unwrapped(node);
  if (inner !== node) return { file, node: inner, isShared: false };
  switch (inner.type) {
    case 'Identifier':
      return variableCode(inner, file);
    case 'MemberExpression':
      return memberCode(inner, file, following);
    case 'CallExpression':
      return passedThrough(inner, file);
    default:
      return undefined;
  }
}

function variableCode(identifier: TSESTree.Identifier, file: CodeFile): FollowedCode | undefined {
  const variable = file.variableOf(identifier);
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition === undefined) return undefined;
  return definition.type === ('ImportBinding' as typeof definition.type)
    ? importedCode({ file, node: identifier })
    : codeOf(variable, file);
}

function codeOf(variable: Variable, file: CodeFile): FollowedCode | undefined {
  const code = initializerOf(variable, file);
  return code && { ...code, isShared: isShared(variable, file) };
}

function importedCode(code: Code): FollowedCode | undefined {
  const imported = code.file.types?.importedBy(code);
  if (imported?.kind === 'variable') return codeOf(imported.variable, imported.file);
  const exported = imported?.file.ast.body.find(({ type }) => type === 'ExportDefaultDeclaration');
  if (imported === undefined || exported?.type !== 'ExportDefaultDeclaration') return undefined;
  return { file: imported.file, node: exported.declaration, isShared: true };
}

/** A member of a constant object, of an enum, or a static one of a class. */
function memberCode(member: TSESTree.MemberExpression, file: CodeFile, following: Following): FollowedCode | undefined {
  const name = nameOfMember(member, file, following);
  if (name === undefined) return undefined;
  const holder = followed({ file, node: member.object }, following);
  const code = memberOf(holder, name, following);
  return code && { ...code, isShared: holder.isShared };
}

function nameOfMember(
  { computed, property }: TSESTree.MemberExpression,
  file: CodeFile,
  following: Following,
): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  const value = scalarOf({ file, node: property }, following);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function memberOf({ file, node }: Code, name: string, following: Following): Code | undefined {
  switch (node.type) {
    case 'ObjectExpression':
      return propertyCode({ file, node }, name, following);
    case 'ArrayExpression': {
      const isPlain = !node.elements.some((element) => element?.type === 'SpreadElement');
      const element = isPlain && /^\d{1,6}$/.test(name) ? node.elements[Number(name)] : undefined;
      return element ? { file, node: element } : undefined;
    }
    case 'TSEnumDeclaration':
      return enumMember(node, name, file);
    case 'ClassDeclaration':
      return staticMember(node, name, file);
    default:
      return undefined;
  }
}

function enumMember({ body }: TSESTree.TSEnumDeclaration, name: string, file: CodeFile): Code | undefined {
  const member = body.members.find(({ id }) => (id.type === 'Identifier' ? id.name : id.value) === name);
  return member?.initializer && { file, node: member.initializer };
}

function staticMember({ body }: TSESTree.ClassDeclaration, name: string, file: CodeFile): Code | undefined {
  for (const member of body.body) {
    if (member.type !== 'PropertyDefinition' || !member.static || !member.readonly || member.computed) continue;
    if (member.key.type === 'Identifier' && member.key.name === name && member.value !== null)
      return { file, node: member.value };
  }
  return undefined;
}

/** What functions give back as they were given it. */
function passedThrough(call: TSESTree.CallExpression, file: CodeFile): FollowedCode | undefined {
  const [first] = call.arguments;
  if (
    first === undefined ||
    first.type === 'SpreadElement' ||
    !/^(?:Object\.freeze|structuredClone)$/.test(calledName(call))
  )
    return undefined;
  return { file, node: first, isShared: false };
}
