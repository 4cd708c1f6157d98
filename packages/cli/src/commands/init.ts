import { resolve } from 'node:path';
import { appFileName } from '@stepproof/checking';
import { severities } from '@stepproof/core';
import type { Arguments } from '../arguments.ts';
import { baselined } from '../baseline/baselined.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { baselineName, configFile } from '../init/config-file.ts';
import { hookFile } from '../init/hook-file.ts';
import { type InitOptions, readInitOptions } from '../init/init-options.ts';
import { serviceFile } from '../init/service-files.ts';
import { lookAround, type Surroundings } from '../init/surroundings.ts';
import { type Written, writeNewFile } from '../init/write-new-file.ts';
import type { Io } from '../io.ts';
import { countBySeverity } from '../reporters/check-report.ts';
import { joined, plural } from '../reporters/summary.ts';
import { usualCheckOptions } from '../session/check-options.ts';
import { checkedAmong, type Found, findingsOf } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { coloursFor } from '../terminal/colours.ts';
import { printable } from '../terminal/printable.ts';
import { showError } from '../terminal/show-error.ts';
import { type CheckRun, runCheck } from './check.ts';

/** `stepproof init`: sets up a folder. It asks nothing, changes no file that there is, and says what it did. */
export async function init(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readInitOptions(given);
  const surroundings = lookAround(io);
  const run = await runCheck(usualCheckOptions(), io);
  const found = findingsOf(run, run.session);
  io.stdout.write(`${printable(whatThereIs(found, run))}\n\n`);
  const written = [...writeFiles(options, surroundings, io), ...(await writeBaseline(options, found, run.session))];
  for (const one of written) tell(one, io);
  io.stdout.write(`\n${[...nextSteps(found, options), ...appsToSynthesise(run, options)].map(printable).join('\n')}\n`);
  return written.some(({ kind }) => kind === 'failed') ? exitCodes.refused : exitCodes.clean;
}

function whatThereIs({ outcomes, diagnostics }: Found, { unchecked }: CheckRun): string {
  const checked = checkedAmong(outcomes);
  const machines = checked.reduce((sum, file) => sum + file.machines.length, 0);
  const counts = countBySeverity(diagnostics);
  const parts = severities.flatMap((severity) => (counts[severity] > 0 ? [plural(counts[severity], severity)] : []));
  const here =
    machines === 0
      ? 'Found no state machine definitions here.'
      : `Found ${plural(machines, 'state machine')} in ${plural(checked.length, 'file')}, with ${parts.length === 0 ? 'no findings' : joined(parts)}.`;
  return [here, ...unchecked.map(({ message }) => message)].join(' ');
}

function writeFiles(options: InitOptions, surroundings: Surroundings, io: Io): readonly Written[] {
  const files = [
    configFile(surroundings, options),
    ...options.services.map((service) => serviceFile(service, surroundings)),
  ];
  const written = files.map((file) => writeNewFile(file, io));
  if (!options.addsHook) return written;
  const hook = hookFile(surroundings, io);
  return [...written, hook === undefined ? noRepository : writeNewFile(hook, io)];
}

const noRepository: Written = { kind: 'failed', message: 'There is no git repository here that could have a hook.' };

async function writeBaseline(
  { addsBaseline }: InitOptions,
  found: Found,
  session: Session,
): Promise<readonly Written[]> {
  if (!addsBaseline) return [];
  const { files, folder } = session.io;
  if (files.inspect(resolve(folder, baselineName)).kind !== 'missing')
    return [{ kind: 'kept', message: `\`${baselineName}\` is there already, and was left as it is.` }];
  const options = { ...session.options, baseline: baselineName, updatesBaseline: true };
  const { notes, problems } = await baselined(found, { ...session, options });
  const failed = problems.map(({ message }) => ({ kind: 'failed', message }) as const);
  return [...failed, ...notes.map(({ message }) => ({ kind: 'written', message }) as const)];
}

function tell({ kind, message, addition }: Written, io: Io): void {
  if (kind === 'failed') return showError(message, io);
  const { green, cyan } = coloursFor(io.stdout, io);
  io.stdout.write(`${kind === 'written' ? green('✓') : cyan('-')} ${printable(message)}\n`);
  if (addition === undefined) return;
  const lines = addition
    .trimEnd()
    .split('\n')
    .map((line) => `    ${printable(line)}\n`);
  io.stdout.write(`\n${lines.join('')}\n`);
}

/** What a person does next, the most useful first. */
function nextSteps({ diagnostics }: Found, { addsBaseline, services }: InitOptions): readonly string[] {
  const isAnything = diagnostics.length > 0;
  const steps: readonly (readonly [command: string, what: string])[] = [
    ...(isAnything && addsBaseline ? [['check --no-config', 'shows what is in the baseline'] as const] : []),
    ...(isAnything && !addsBaseline ? [['check', 'shows what was found, and how to mend it'] as const] : []),
    ...(services.length === 0 ? [['init --ci github', 'checks every push; so do gitlab and jenkins'] as const] : []),
    ['rules', 'lists what is checked'],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return ['Next:', ...steps.map(([command, what]) => `  npx stepproof ${command.padEnd(width)}  ${what}`)];
}

/** Of the apps below this folder, which what was written does not know how to synthesise, and without whose templates it would always fail. */
function appsToSynthesise({ unchecked }: CheckRun, { services, addsHook }: InitOptions): readonly string[] {
  const below = unchecked.filter(({ file, hasMachines }) => hasMachines && file !== appFileName);
  if (below.length === 0 || (services.length === 0 && !addsHook)) return [];
  const what = 'before the check in what was written: without templates it ends with exit code 2.';
  return ['', ...below.map(({ file }) => `Put \`cdk synth\` for \`${file}\` ${what}`)];
}
