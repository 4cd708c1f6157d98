import type { Condition, JsonPath, JsonPathRoot, JsonPathStep, Operand, SliceStep } from './json-path.ts';
import { printQuoted } from './quoted.ts';

/** Writes the path in its shortest usual form; reading that gives the same tree again, offsets aside. */
export function printJsonPath(path: JsonPath): string {
  const pieces = [printRoot(path.root)];
  let afterDescendants = false;
  for (const step of path.steps) {
    const text = printStep(step);
    pieces.push(afterDescendants && text.startsWith('[') ? `.${text}` : text);
    afterDescendants = step.kind === 'descendants';
  }
  return pieces.join('');
}

function printRoot(root: JsonPathRoot): string {
  switch (root.kind) {
    case 'input':
      return '$';
    case 'context':
      return '$$';
    case 'variable':
      return `$${root.name}`;
    case 'current':
      return '@';
  }
}

function printStep(step: JsonPathStep): string {
  switch (step.kind) {
    case 'member':
      return printMemberStep(step.name);
    case 'index':
      return `[${step.index}]`;
    case 'slice':
      return printSlice(step);
    case 'union':
      return `[${step.members.map(printMember).join(', ')}]`;
    case 'wildcard':
      return '[*]';
    case 'descendants':
      return '.';
    case 'filter':
      return `[?(${printCondition(step.condition)})]`;
    case 'function':
      return `.${printName(step.name)}(${step.arguments.map(printOperand).join(', ')})`;
    case 'script':
      return `[(${step.text})]`;
  }
}

/** A step to the member of that name: behind a dot, or between brackets. */
export function printMemberStep(name: string): string {
  return isPlainName(name) ? `.${name}` : `[${printQuoted(name)}]`;
}

/** Whether the name needs no quotes, wherever the path stands. */
export function isPlainName(name: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name);
}

function printName(name: string): string {
  return isPlainName(name) ? name : name.replaceAll(/[^\p{ID_Continue}]/gu, '\\$&');
}

function printMember(member: string | number): string {
  return typeof member === 'number' ? String(member) : printQuoted(member);
}

function printSlice({ from, to, by }: SliceStep): string {
  const step = by === undefined ? '' : `:${by}`;
  return `[${from ?? ''}:${to ?? ''}${step}]`;
}

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'or':
      return condition.conditions.map(printPart).join(' || ');
    case 'and':
      return condition.conditions.map(printPart).join(' && ');
    case 'not':
      return `!${printPart(condition.condition)}`;
    case 'comparison':
      return `${printOperand(condition.left)} ${condition.operator} ${printOperand(condition.right)}`;
    case 'exists':
      return printOperand(condition.operand);
  }
}

/** A part of a larger condition, in parentheses unless it is simple. */
function printPart(condition: Condition): string {
  return condition.kind === 'exists' ? printCondition(condition) : `(${printCondition(condition)})`;
}

function printOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'path':
      return printJsonPath(operand);
    case 'literal':
      return typeof operand.value === 'string' ? printQuoted(operand.value) : String(operand.value);
    case 'list':
      return `[${operand.items.map(printOperand).join(', ')}]`;
    case 'regex':
      return `/${operand.pattern}/${operand.flags}`;
    case 'word':
      return operand.text;
  }
}
