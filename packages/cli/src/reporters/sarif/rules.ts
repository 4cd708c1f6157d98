import { join } from 'node:path';
import { type AnyRule, rules, type Severity } from '@stepproof/core';
import type { Io } from '../../io.ts';
import { homePage, wayToPage } from '../../package.ts';
import { messageOf } from './message.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

export const levels: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** What a log says of a rule that found something: what it asks for, how grave that is, and its page. */
export function describeRule(id: string, io: Pick<Io, 'files' | 'packageFolder'>) {
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) return { id, shortDescription: { text: 'Disallow mistakes in the configuration.' } };
  const page = pageOf(id, io);
  return {
    id,
    shortDescription: messageOf(rule.description),
    help: { text: helpText(rule), ...(page !== undefined && { markdown: page }) },
    ...(homePage !== undefined && { helpUri: wayToPage(id) }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: ['aws-step-functions', rule.category],
      precision: rule.severity === 'error' ? 'very-high' : 'high',
      'problem.severity': problemSeverity[levels[rule.severity]],
    },
  };
}

/** As code scanning of GitHub calls them. */
const problemSeverity: Readonly<Record<SarifLevel, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

function helpText({ id, description }: AnyRule): string {
  const { text } = messageOf(description);
  return homePage === undefined ? `${text} \`${wayToPage(id)}\` says more.` : `${text} More: ${wayToPage(id)}`;
}

/** The page that ships with the command, without what only leads from one page to another. */
function pageOf(id: string, { files, packageFolder }: Pick<Io, 'files' | 'packageFolder'>): string | undefined {
  const path = join(packageFolder, 'rules-docs', `${id}.md`);
  if (files.inspect(path).kind !== 'file') return undefined;
  const page = files.read(path).toString('utf8');
  return page.replaceAll(/<!--[\s\S]*?-->\n*/g, '').replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
