import { join } from 'node:path';
import { rules } from '@stepproof/core';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { coloursFor } from '../terminal/colours.ts';
import { showMarkdown } from '../terminal/markdown.ts';
import { UsageError, unknownRule } from '../usage-error.ts';

/** `stepproof explain`: the page of a rule, drawn for the terminal. */
export async function explain({ positionals }: Arguments, io: Io): Promise<ExitCode> {
  const [id, more] = positionals;
  if (id === undefined) throw new UsageError('Which rule is to be explained? `stepproof rules` lists them.');
  if (more !== undefined) throw new UsageError('One rule is explained at a time.');
  const page = pageOf(id, io);
  io.stdout.write(
    showMarkdown(page, { colours: coloursFor(io.stdout, io), columns: Math.min(io.stdout.columns ?? 100, 100) }),
  );
  return exitCodes.clean;
}

/** The page that ships in the package; a rule without one is described by its own words. */
function pageOf(id: string, { files, packageFolder }: Io): string {
  const ids = rules.map((rule) => rule.id);
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) throw unknownRule(id, ids);
  const path = join(packageFolder, 'rules-docs', `${id}.md`);
  if (files.inspect(path).kind !== 'file') return `# ${id}\n\n${rule.description}\n`;
  return withoutCoverage(files.read(path).toString('utf8'));
}

/** The numbers of requirements mean something beside the page that lists them only, which a terminal does not show. */
function withoutCoverage(page: string): string {
  return page.replace(/^Covers [^(]*\(see\s+\[coverage\]\(coverage\.md\)\)\.\n\n/m, '');
}
