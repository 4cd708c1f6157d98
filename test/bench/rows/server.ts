import { join } from 'node:path';
import { type Bench, programPath, projectFolder, runProgram } from '../bench.ts';
import { definitionText } from '../definitions.ts';
import { spreadOf } from '../measure.ts';
import { modulesOfPeers, whereInstalled } from '../peers.ts';
import type { Latencies, ServerResult, ServerTask, Started } from '../programs/server.ts';
import { type Entry, type Row, ratioFigure } from '../row.ts';

/** How long an editor waits for the language server, over a pipe as editors talk to it. */
export const serverRows: readonly Row[] = [{ id: 'server', measure }];

const peer = 'amazon-states-language-service';
const ours = 'ours';
const empty = 'empty';
const sizes = [100, 500, 1_000, 10_000];
const deepSize = 500;

async function measure(bench: Bench): Promise<readonly Entry[]> {
  const result = runProgram<ServerResult>(bench, 'server', taskFor(bench));
  const of = (size: number) => result.latencies.filter((one) => one.size === size);
  return [
    ...result.latencies.flatMap((latencies) => [...floorFigures(latencies), ...peerFigures(latencies)]),
    ...of(deepSize).flatMap((latencies) => deepFigure(result, latencies)),
    ...memoryFigure(result),
  ];
}

function taskFor(bench: Bench): ServerTask {
  const other = programPath(bench, 'other-server');
  const servers: Started[] = [
    { name: ours, args: [join(projectFolder, 'packages/cli/bin/stepproof.cjs'), 'lsp', '--stdio'] },
    { name: empty, args: [other, ''] },
  ];
  if (whereInstalled(peer) !== undefined) servers.push({ name: peer, args: [other, modulesOfPeers] });
  const texts = sizes.map((size) => ({
    size,
    text: definitionText({ shape: 'branching', states: size, queryLanguage: 'JSONPath', seed: 1 }),
  }));
  return { servers, texts, deepSize };
}

type Answer = 'diagnostics' | 'completion';
const answers: readonly Answer[] = ['diagnostics', 'completion'];

/** Held against eight times what `JSON.parse` takes, and what a server takes that does nothing. */
function floorFigures(latencies: Latencies): readonly Entry[] {
  return answers.flatMap((answer) => {
    const { median, high } = timesOf(latencies, answer, ours);
    const roundTrip = timesOf(latencies, answer, empty).median;
    const floor = 8 * latencies.parsing + roundTrip;
    const name = `server: edit to ${answer}, ${latencies.size} states`;
    const note = `p50 ${median.toFixed(1)} ms, p95 ${high.toFixed(1)} ms; JSON.parse ${latencies.parsing.toFixed(2)}, an empty server ${roundTrip.toFixed(1)}`;
    const spread = { median: median / floor, low: median / floor, high: high / floor };
    return [
      ratioFigure(`${name}: p50 ÷ (8 × JSON.parse + an empty server)`, spread, { goal: 1, note }),
      ratioFigure(`${name}: p95 ÷ p50`, spread, { value: high / median, goal: 3, note: '' }),
    ];
  });
}

function peerFigures(latencies: Latencies): readonly Entry[] {
  const name = `server: edit to diagnostics ÷ ${peer}, ${latencies.size} states`;
  if (latencies.diagnostics[peer] === undefined)
    return [{ kind: 'skipped', name, reason: '`npm ci --prefix test/bench/peers` installs it' }];
  return answers.map((answer) => {
    const other = timesOf(latencies, answer, peer);
    const mine = timesOf(latencies, answer, ours);
    const spread = { median: mine.median / other.median, low: mine.low / other.median, high: mine.high / other.median };
    const note = `theirs: p50 ${other.median.toFixed(1)} ms, p95 ${other.high.toFixed(1)} ms`;
    const goal = latencies.size === 1_000 && answer === 'diagnostics' ? { goal: 0.1 } : {};
    return ratioFigure(`server: edit to ${answer} ÷ ${peer}, ${latencies.size} states`, spread, { ...goal, note });
  });
}

function deepFigure({ deep }: ServerResult, latencies: Latencies): readonly Entry[] {
  if (deep.length === 0) return [];
  const { median } = spreadOf(deep);
  const cheap = timesOf(latencies, 'diagnostics', ours).median;
  const spread = { median: median / cheap, low: Math.min(...deep) / cheap, high: Math.max(...deep) / cheap };
  const note = `${median.toFixed(0)} ms after the half second without a key; at once ${cheap.toFixed(1)} ms`;
  return [ratioFigure(`server: what executions show ÷ diagnostics, ${deepSize} states`, spread, { goal: 10, note })];
}

function memoryFigure({ memory: [before, after] }: ServerResult): readonly Entry[] {
  const name = 'server: memory after 1,000 edits more';
  if (before === undefined || after === undefined)
    return [{ kind: 'skipped', name, reason: 'only Linux says how much a process has in memory' }];
  const mebibytes = [before, after].map((kibibytes) => (kibibytes / 1024).toFixed(0));
  const spread = { median: after / before, low: after / before, high: after / before };
  return [ratioFigure(name, spread, { goal: 1.1, note: `${mebibytes.join(' → ')} MiB, ${deepSize} states` })];
}

/** The middle, and the 95th in a hundred as the high end. */
function timesOf(latencies: Latencies, answer: Answer, server: string) {
  const times = (latencies[answer][server] ?? []).toSorted((one, other) => one - other);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { low: at(0), median: at(0.5), high: at(0.95) };
}
