import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { machineReports } from '@stepproof/reports';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { homePage, version } from '../package.ts';
import { UsageError } from '../usage-error.ts';

/** `stepproof lsp`: serves an editor, which ends it. */
export async function serveEditor(given: Arguments, io: Io): Promise<ExitCode> {
  const { switches, positionals } = given;
  const port = portOf(given);
  if (positionals.length > 0)
    throw new UsageError('`stepproof lsp` takes no argument: the editor says what it has open.');
  if (port === undefined && !switches.has('stdio') && !switches.has('node-ipc'))
    throw new UsageError(
      '`stepproof lsp` is started by an editor and talks to it: set it up to run `stepproof lsp --stdio`.',
    );
  const { serveClient } = await import('@stepproof/lsp');
  const { awsData } = io;
  const program = join(io.packageFolder, 'bin/stepproof.cjs');
  serveClient({ program, version, pageOf: pageFinder(io), awsData, reports: machineReports(awsData) }, port);
  return exitCodes.clean;
}

/** Other machines are not talked to, so that a name or an address is no value. */
function portOf(given: Arguments): number | undefined {
  const written = valueOfOption(given, 'socket');
  if (written === undefined) return undefined;
  if (/^\d{1,5}$/.test(written) && Number(written) > 0 && Number(written) <= mostPort) return Number(written);
  throw new UsageError(`\`${written}\` is no value of \`--socket\`; it takes a port of this machine, from 1 to 65535.`);
}

const mostPort = 65_535;

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
