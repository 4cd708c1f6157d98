import { readArguments } from './arguments.ts';
import { commands } from './commands.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import type { Io } from './io.ts';
import { version } from './package.ts';
import { UsageError, unknownName } from './usage-error.ts';

/** The `stepproof` command: `args` without the program's own name. Never throws. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(args, io);
  } catch (error) {
    const { showFault, showUsageError } = await import('./terminal/show-error.ts');
    if (error instanceof UsageError) {
      showUsageError(error, args[0], io);
      return exitCodes.refused;
    }
    showFault('StepProof stopped', error, io);
    return exitCodes.fault;
  }
}

async function run([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined) return (await import('./commands/start.ts')).start(io);
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version}\n`);
    return exitCodes.clean;
  }
  if (name === '--help' || name === '-h' || name === 'help') return showHelp(rest[0], io);
  const command = commands.get(name);
  if (command === undefined) throw unknownCommand(name, io);
  const given = readArguments(rest, command.options);
  if (given.switches.has('help')) return showHelp(name, io);
  const runCommand = await command.load();
  return runCommand(given, withColourSwitches(io, given.switches));
}

/** `--color` and `--no-color` win over the environment, so they take its place. */
function withColourSwitches(io: Io, switches: ReadonlySet<string>): Io {
  if (switches.has('no-color')) return { ...io, environment: { ...io.environment, NO_COLOR: '1' } };
  if (switches.has('color')) return { ...io, environment: { ...io.environment, NO_COLOR: '', FORCE_COLOR: '1' } };
  return io;
}

async function showHelp(command: string | undefined, io: Io): Promise<ExitCode> {
  const { helpOf } = await import('./help.ts');
  if (command !== undefined && !commands.has(command)) throw unknownCommand(command, io);
  io.stdout.write(helpOf(command));
  return exitCodes.clean;
}

/** `stepproof order.asl.json` is a likely slip, so a path gets an answer of its own. */
function unknownCommand(written: string, { files, folder }: Io): UsageError {
  if (written.startsWith('-')) return new UsageError(`The command stands first, as in \`stepproof check ${written}\`.`);
  const looksLikePath = /[./\\*]/.test(written) || files.inspect(`${folder}/${written}`).kind !== 'missing';
  if (looksLikePath)
    return new UsageError(`There is no command \`${written}\`. To check it: \`stepproof check ${written}\`.`);
  return unknownName('command', written, [...commands.keys(), 'help']);
}
