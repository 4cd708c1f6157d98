import type { Code } from './code-file.ts';
import { followed } from './follow.ts';
import { membersOf, propertyCode } from './object-entries.ts';
import { placeholder, unknownMembers } from './placeholder.ts';
import { scalarOf } from './scalar.ts';

/** What makes a machine of a state. */
export interface MachineAround {
  /** All that stands before the state. */
  readonly head: string;
  /** What the state is to be added to be whole, where it goes on to another. */
  readonly next: string | undefined;
}

/** A machine of which nothing is known but one state: there may be any others, and what it begins with is one of them. */
export function machineAround(code: Code, name: string): MachineAround {
  const language = mayBeJsonata(code) ? `"QueryLanguage": ${placeholder('language')}, ` : '';
  const states = `{${unknownMembers}, ${JSON.stringify(name)}: `;
  return {
    head: `{"StartAt": ${placeholder('start')}, ${language}${unknownMembers}, "States": ${states}`,
    next: mayHaveNext(code) ? `"Next": ${placeholder('next')}` : undefined,
  };
}

/** Whether a state that names no language may be in a machine that does. */
function mayBeJsonata(code: Code): boolean {
  const { file, node } = followed(code);
  return /\{%|\b(?:Arguments|Output)\b/.test(file.slice(node));
}

/** Whether a state is one that another follows, and does not say which: constructs are chained. */
function mayHaveNext(code: Code): boolean {
  const { file, node } = followed(code);
  if (node.type !== 'ObjectExpression') return false;
  const names = membersOf({ file, node })
    .flat()
    .map((member) => (member.kind === 'entry' ? member.name : undefined));
  if (names.includes('Next') || names.includes('End')) return false;
  const type = propertyCode({ file, node }, 'Type');
  const value = type && scalarOf(type);
  return value !== 'Choice' && value !== 'Succeed' && value !== 'Fail';
}
