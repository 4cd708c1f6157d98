import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import type { MachineType } from '../../packages/core/src/hosts/template.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { LineIndex } from '../../packages/core/src/text/line-index.ts';
import { lintExample } from './lint-example.ts';

/** A code block of a rule's page that is run. */
export interface Example {
  readonly standing: 'wrong' | 'right';
  readonly format: TextFormat;
  readonly type: MachineType | undefined;
  readonly text: string;
  /** The definitions that a template of the page may name, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

const headerStart = '<!-- rule: written by npm run docs -->';
const headerEnd = '<!-- end of rule -->';

/** The page with its header and the output of its examples written anew. */
export function renewPage(page: string, rule: AnyRule): Promise<string> {
  return withOutputs(withHeader(page, rule), rule);
}

/** The examples of a page, in order. */
export function examplesOf(page: string): Example[] {
  const files = filesOf(page);
  return [...page.matchAll(exampleBlock)].map((match) => exampleOf(match, files));
}

function filesOf(page: string): ReadonlyMap<string, string> {
  const matches = page.matchAll(fileBlock);
  return new Map(Array.from(matches, ([, path = '', text = '']) => [path, text] as const));
}

const fileBlock = /^```(?:json|yaml) file=(\S+)\n([\s\S]*?)^```\n/gm;

const exampleBlock = /^```(json|yaml) (wrong|right)(?: type=(standard|express))?\n([\s\S]*?)^```\n/gm;

function exampleOf(match: RegExpMatchArray, files: Example['files']): Example {
  const [, format, standing, type, text = ''] = match;
  return {
    standing: standing === 'wrong' ? 'wrong' : 'right',
    format: format === 'yaml' ? 'yaml' : 'json',
    type: type === undefined ? undefined : type === 'express' ? 'EXPRESS' : 'STANDARD',
    text,
    files,
  };
}

function withHeader(page: string, rule: AnyRule): string {
  const facts = [
    `**${rule.severity}**`,
    rule.preset === 'strict' ? 'only in the strict preset' : 'in the recommended preset',
    `about ${rule.category}`,
    ...(rule.isDeep ? ['tries out executions'] : []),
  ];
  const covers =
    rule.requirements.length === 0 ? [] : ['', `Covers ${rule.requirements.join(', ')} (see [coverage](coverage.md)).`];
  const header = [headerStart, '', rule.description, '', facts.join(' · '), ...covers, '', headerEnd].join('\n');
  const existing = new RegExp(`${headerStart}[\\s\\S]*?${headerEnd}`);
  if (existing.test(page)) return page.replace(existing, () => header);
  return page.replace(/^# .*\n/, (title) => `${title}\n${header}\n`);
}

const exampleWithOutput =
  /^(```(?:json|yaml) wrong(?: type=\w+)?\n[\s\S]*?^```\n)(?:\n```text output\n[\s\S]*?^```\n)?/gm;

async function withOutputs(page: string, rule: AnyRule): Promise<string> {
  const files = filesOf(page);
  let renewed = '';
  let end = 0;
  for (const { 0: old, 1: block = '', index } of page.matchAll(exampleWithOutput)) {
    const example = { ...(examplesOf(block)[0] as Example), files };
    const output = outputOf(example, await lintExample(example, rule));
    renewed += `${page.slice(end, index)}${block}\n\`\`\`text output\n${output}\`\`\`\n`;
    end = index + old.length;
  }
  return renewed + page.slice(end);
}

function outputOf({ text }: Example, diagnostics: readonly Diagnostic[]): string {
  const lines = new LineIndex(text);
  return diagnostics
    .map(({ location, severity, message, ruleId }) => {
      const { line, column } = lines.positionAt(location.span.start);
      return `${line}:${column} ${severity} ${message} (${ruleId})\n`;
    })
    .join('');
}
