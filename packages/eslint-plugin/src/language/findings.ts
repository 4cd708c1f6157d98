import { type AnyRule, rules } from '@stepproof/core';
import { awsData } from '../aws-data.ts';
import { tryOut } from '../deep/deep-thread.ts';
import type { AslSourceCode } from './asl-source-code.ts';
import type { CheckRequest } from './check-request.ts';
import { type Finding, faultOf } from './finding.ts';
import { type AslLanguageOptions, configOf } from './language-options.ts';
import { lintShallow } from './lint-shallow.ts';

/** What ESLint tells a rule of the run that it is part of. */
export interface RunContext {
  readonly cwd: string;
  readonly languageOptions: AslLanguageOptions;
}

/**
 * Says that a rule is on for a file, and answers how its findings are had. ESLint sets up all rules before any is run, so a file is
 * checked once, with the rules that are on, when the first of them asks.
 */
export function findingsFor(sourceCode: AslSourceCode, { id }: AnyRule): (context: RunContext) => readonly Finding[] {
  const check = checks.get(sourceCode) ?? new FileCheck(sourceCode);
  checks.set(sourceCode, check);
  check.want(id);
  return (context) => check.findingsOf(id, context);
}

const checks = new WeakMap<AslSourceCode, FileCheck>();

class FileCheck {
  readonly #sourceCode: AslSourceCode;
  readonly #ruleIds = new Set<string>();
  #found: ReadonlyMap<string, readonly Finding[]> | undefined;

  constructor(sourceCode: AslSourceCode) {
    this.#sourceCode = sourceCode;
  }

  want(ruleId: string): void {
    this.#ruleIds.add(ruleId);
    this.#found = undefined;
  }

  findingsOf(ruleId: string, { cwd, languageOptions }: RunContext): readonly Finding[] {
    const { path: file, text } = this.#sourceCode;
    this.#found ??= byRule(
      check({ file, text, cwd, awsData, config: configOf(languageOptions), ruleIds: this.#ruleIds }),
    );
    return this.#found.get(ruleId) ?? [];
  }
}

/** Executions are tried out when a rule is on that needs it. All rules then speak of the same check, as with the command. */
function check(request: CheckRequest): readonly Finding[] {
  const deepRule = rules.find((rule) => rule.isDeep && request.ruleIds.has(rule.id));
  if (deepRule === undefined) return lintShallow(request);
  const outcome = tryOut(request);
  if (outcome.kind === 'checked') return outcome.findings;
  const message = `The executions of this file could not be tried out: ${outcome.reason}.`;
  return [faultOf(deepRule.id, message), ...lintShallow(request)];
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = found.get(finding.ruleId);
    if (others === undefined) found.set(finding.ruleId, [finding]);
    else others.push(finding);
  }
  return found;
}
