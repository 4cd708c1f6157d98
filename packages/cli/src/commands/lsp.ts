import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { homePage, version } from '../package.ts';
import { UsageError } from '../usage-error.ts';

/** `stepproof lsp`: serves an editor, which ends it. */
export async function serveEditor({ switches, positionals }: Arguments, io: Io): Promise<ExitCode> {
  if (positionals.length > 0)
    throw new UsageError('`stepproof lsp` takes no argument: the editor says what it has open.');
  if (!switches.has('stdio') && !switches.has('node-ipc'))
    throw new UsageError(
      '`stepproof lsp` is started by an editor and talks to it: set it up to run `stepproof lsp --stdio`.',
    );
  const { serveClient } = await import('@stepproof/lsp');
  const program = join(io.packageFolder, 'bin/stepproof.cjs');
  serveClient({ program, version, pageOf: pageFinder(io), awsData: io.awsData });
  return exitCodes.clean;
}

/** Finds the page of a rule by its id: on the web once the package has a homepage, else the page that ships in it. */
function pageFinder({ files, packageFolder }: Io): (ruleId: string) => string | undefined {
  const folder = join(packageFolder, 'rules-docs');
  if (files.inspect(folder).kind !== 'folder') return () => undefined;
  const pages = new Set(files.list(folder).map(({ name }) => name));
  return (ruleId) => {
    const page = `${ruleId}.md`;
    if (!pages.has(page)) return undefined;
    return homePage === undefined ? pathToFileURL(join(folder, page)).href : `${homePage}/rules-docs/${page}`;
  };
}
