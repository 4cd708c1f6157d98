import { isPlainYaml } from './plain-yaml.ts';

/** A value as lines of YAML, with the functions of CloudFormation in their short form. */
export function yamlLines(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(itemLines);
  return Object.entries(value as object).flatMap(([name, member]) => memberLines(name, member));
}

function memberLines(name: string, value: unknown): readonly string[] {
  const scalar = scalarOf(value);
  if (scalar !== undefined) return [`${textOf(name)}: ${scalar}`];
  return [`${textOf(name)}:`, ...indented(yamlLines(value))];
}

function itemLines(value: unknown): readonly string[] {
  const scalar = scalarOf(value);
  if (scalar !== undefined) return [`- ${scalar}`];
  const [first = '', ...more] = yamlLines(value);
  return [`- ${first}`, ...indented(more)];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** What stands on one line: a text, or a function of CloudFormation. */
function scalarOf(value: unknown): string | undefined {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return undefined;
  const [[name, argument] = [], second] = Object.entries(value);
  if (second !== undefined) return undefined;
  if (name === 'Ref') return `!Ref ${textOf(String(argument))}`;
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return `!GetAtt ${argument.join('.')}`;
  return name === 'Fn::Sub' ? `!Sub ${textOf(String(argument))}` : undefined;
}

function textOf(text: string): string {
  return isPlainYaml(text) ? text : JSON.stringify(text);
}
