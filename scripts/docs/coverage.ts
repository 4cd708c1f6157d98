import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';

/** A fact about the language, as AWS documents it or was seen to behave. */
export interface Requirement {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'runtime' | 'model' | 'info';
  readonly evidence: 'measured' | 'documented' | 'inferred';
  readonly statement: string;
  readonly source: string;
}

export const requirements: readonly Requirement[] = readJson('requirements.json');

/** Why a requirement that a rule could be expected for has none, by requirement id or group. */
const unchecked: Readonly<Record<string, string>> = readJson('unchecked.json');

function readJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../rules-docs/${name}`, import.meta.url)), 'utf8')) as Value;
}

/** The text of `rules-docs/coverage.md`: every requirement, its rules, or why it is not checked. */
export function coveragePage(rules: readonly AnyRule[]): string {
  const rows = requirements.map((requirement) => row(requirement, rules));
  return `${introduction}\n| Requirement | Severity | Evidence | What it says | Checked by |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The requirements of severity error or warning that no rule covers and no reason excuses. */
export function uncoveredRequirements(rules: readonly AnyRule[]): string[] {
  return requirements
    .filter((requirement) => rulesFor(requirement, rules).length === 0 && reasonFor(requirement) === undefined)
    .map(({ id }) => id);
}

const introduction = `# Coverage

Every requirement of Amazon States Language, and of the templates that declare state machines, that StepProof knows, and the rule that checks it, or why none does. Written by
\`npm run docs\` from \`requirements.json\`, \`unchecked.json\` and the rules.

Severity: \`error\`, AWS refuses the definition; \`runtime\`, it is created and fails, or may fail, when it runs; \`warning\`, legal and
suspicious; \`model\`, how executions behave; \`info\`, background. Evidence: measured on AWS, documented by AWS, or inferred.

Sources are given in \`requirements.json\`. SPEC is states-language.net; DG the Step Functions Developer Guide; API the API reference; LS the
recordings of AWS that LocalStack's tests hold; PF the measurements of cdk-preflight; TK the schemas of the AWS Toolkit; AV asl-validator;
CL cfn-lint; SL statelint.
`;

function row(requirement: Requirement, rules: readonly AnyRule[]): string {
  const { id, severity, evidence, statement } = requirement;
  const ids = rulesFor(requirement, rules);
  const checkedBy =
    ids.length > 0 ? ids.map((rule) => `[${rule}](${rule}.md)`).join(', ') : `— ${reasonFor(requirement) ?? 'not yet'}`;
  return `| ${id} | ${severity} | ${evidence} | ${statement.replaceAll('|', '\\|')} | ${checkedBy} |`;
}

function rulesFor({ id }: Requirement, rules: readonly AnyRule[]): string[] {
  return rules.filter((rule) => rule.requirements.includes(id)).map((rule) => rule.id);
}

function reasonFor({ id, severity }: Requirement): string | undefined {
  return unchecked[id] ?? unchecked[id.split('-')[0] as string] ?? unchecked[severity];
}
