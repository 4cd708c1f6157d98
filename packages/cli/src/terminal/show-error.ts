import { nearestName, type RuleFailure } from '@stepproof/core';
import { commands } from '../commands.ts';
import type { Io } from '../io.ts';
import type { UsageError } from '../usage-error.ts';
import { coloursFor } from './colours.ts';
import { printable } from './printable.ts';

/** Tells what is wrong with the command line, and where more is told. */
export function showUsageError({ message, mixedUp, toldBy }: UsageError, command: string | undefined, io: Io): void {
  const nearest = mixedUp && meantBy(mixedUp);
  showError(nearest === undefined ? message : `${message} Did you mean \`${nearest}\`?`, io);
  const isKnown = command !== undefined && commands.has(command);
  io.stderr.write(`See \`${toldBy ?? `stepproof ${isKnown ? `${command} ` : ''}--help`}\`.\n`);
}

/** Two letters in each other's place are one slip, though two letters differ: in a short name too many for a near one. */
function meantBy({ written, names }: NonNullable<UsageError['mixedUp']>): string | undefined {
  return nearestName(written, names) ?? names.find((name) => areNeighboursSwapped(written, name));
}

function areNeighboursSwapped(written: string, name: string): boolean {
  if (written.length !== name.length) return false;
  const at = written.split('').findIndex((letter, index) => letter !== name[index]);
  return at >= 0 && written === `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
}

/** Tells of something that the user can mend: a missing file, a broken configuration. */
export function showError(message: string, io: Io): void {
  const colours = coloursFor(io.stderr, io);
  io.stderr.write(`${colours.red(colours.bold('error'))}: ${printable(message)}\n`);
}

/** Tells of something that may surprise the user and needs nothing to be done. */
export function showNote(message: string, io: Io): void {
  const colours = coloursFor(io.stderr, io);
  io.stderr.write(`${colours.cyan(colours.bold('note'))}: ${printable(message)}\n`);
}

/** Tells of a fault of our own, with what is needed to find it. */
export function showFault(what: string, error: unknown, io: Io): void {
  const colours = coloursFor(io.stderr, io);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(
    `${colours.red(colours.bold('internal error'))}: ${printable(what)}, which is a fault of StepProof.\n`,
  );
  for (const line of trace.split('\n').slice(0, longestTrace)) io.stderr.write(`  ${printable(line)}\n`);
}

const longestTrace = 8;

/** Tells of rules that failed on a file. What the others found is told all the same. */
export function showFailedRules(failures: readonly RuleFailure[], file: string, io: Io): void {
  for (const { ruleId, error } of failures) showFault(`The rule \`${ruleId}\` failed on \`${file}\``, error, io);
}
