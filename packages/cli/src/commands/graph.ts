import { basename } from 'node:path';
import { lintUse, type ReadMachines } from '@stepproof/checking';
import { createDocument, type LintResult, type MachineUse } from '@stepproof/core';
import { type Drawing, drawingOf, layOut, textGraphOf, toDot, toHtml, toMermaid, toSvg } from '@stepproof/diagram';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { pageProgram } from '../files/page-program.ts';
import { type GraphOptions, readGraphOptions } from '../graph/graph-options.ts';
import type { Io } from '../io.ts';
import { refuseOnTerminal, writeOut } from '../paths/export/write-out.ts';
import { chosenMachine, readMachinesIn } from '../simulation/machine-to-run.ts';
import { refused } from '../simulation/refusal.ts';
import { unlessRefused } from '../simulation/unless-refused.ts';
import { showFailedRules } from '../terminal/show-error.ts';

/** `stepproof graph`: a picture of a state machine, with what was found in it. */
export async function drawGraph(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readGraphOptions(given);
  refuseToFlood(options, io);
  return unlessRefused(io, async () => {
    const { drawing, failures, file } = await readDrawing(options, io);
    writeOut(await textOf(drawing, options, io), options.output, io);
    showFailedRules(failures, file, io);
    return failures.length > 0 ? exitCodes.fault : exitCodes.clean;
  });
}

/** Mermaid and Graphviz are short texts, which people copy from a terminal. */
function refuseToFlood({ file, format, output }: GraphOptions, io: Io): void {
  if (output !== undefined || format === 'mermaid' || format === 'dot') return;
  const name = file === '-' ? 'graph' : basename(file).replace(/(\.asl)?(\.\w+)?$/i, '');
  const what = format === 'svg' ? 'A picture in SVG' : 'A page';
  refuseOnTerminal(what, `stepproof graph ${file} -o ${name}.${format}`, io);
}

interface ReadDrawing extends Pick<LintResult, 'failures'> {
  readonly drawing: Drawing;
  readonly file: string;
}

async function readDrawing(options: GraphOptions, io: Io): Promise<ReadDrawing> {
  const { read, file } = await readMachinesIn(options, io);
  const use = chosenMachine(read.machines, file.shown, options);
  const { diagnostics, failures } = await findingsIn(use, read, options);
  const drawing = drawingOf(createDocument(use, read.environment), diagnostics);
  if (drawing.states.length === 0) throw refused(`\`${use.name}\` has no states that could be drawn.`);
  return { drawing, failures, file: file.shown };
}

async function findingsIn(use: MachineUse, read: ReadMachines, { findings }: GraphOptions): Promise<LintResult> {
  return findings === undefined ? { diagnostics: [], failures: [] } : lintUse(use, read, findings);
}

async function textOf(drawing: Drawing, { format, theme }: GraphOptions, io: Io): Promise<string> {
  if (format === 'mermaid') return toMermaid(textGraphOf(drawing));
  if (format === 'dot') return toDot(textGraphOf(drawing));
  const laid = layOut(drawing);
  return format === 'svg'
    ? `${toSvg(laid, { theme })}\n`
    : toHtml(laid, { script: pageProgram('graph-view.js', io), theme });
}
