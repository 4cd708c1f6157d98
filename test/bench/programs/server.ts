import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  CompletionRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { idleDelay } from '../../../packages/lsp/src/in-depth/deep-rounds.ts';
import { Edits } from './edits.ts';

/** Language servers that are talked to over their standard input and output, as editors do, about the same texts. */
export interface ServerTask {
  readonly servers: readonly Started[];
  readonly texts: readonly ServedText[];
  /** Of how many states the text is on which the wait for executions and the memory are measured. */
  readonly deepSize: number;
}

export interface Started {
  readonly name: string;
  /** For Node. */
  readonly args: readonly string[];
}

export interface ServedText {
  readonly size: number;
  readonly text: string;
}

/** Milliseconds from each edit to the answer. */
export interface Latencies {
  readonly size: number;
  /** The least that `JSON.parse` takes for the text. */
  readonly parsing: number;
  readonly diagnostics: Readonly<Record<string, readonly number[]>>;
  readonly completion: Readonly<Record<string, readonly number[]>>;
}

export interface ServerResult {
  readonly latencies: readonly Latencies[];
  /** Of the first server: from an edit to word that executions have shown something, what it waits before left out. */
  readonly deep: readonly number[];
  /** Of the first server: KiB in memory after edits, and after as many more; nothing where the system does not tell. */
  readonly memory: readonly number[];
}

const mostEdits = 100;
const fewEdits = 5;
/** Once one kind of answer has taken a server so many milliseconds in all, a few edits have to do. */
const mostTime = 8_000;
/** What runs is compiled before: the first ones of all edits do not count. */
const warmUpShare = 0.4;
const deepEdits = 40;
const memoryEdits = 1_000;

const [, , taskFile = ''] = process.argv;
const task: ServerTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const latencies: Latencies[] = [];
for (const text of task.texts) latencies.push(await latenciesOf(text));
const result: ServerResult = { latencies, ...(await longRun()) };
console.log(JSON.stringify(result));

/** A server with one open text, which is edited. */
interface Served {
  readonly name: string;
  readonly process: ChildProcess;
  readonly client: ProtocolConnection;
  refreshed: () => void;
  edit(): Promise<void>;
  diagnose(): Promise<number>;
  complete(): Promise<number>;
}

/** All servers by turns, so that what else the machine does weighs on all. */
async function latenciesOf({ size, text }: ServedText): Promise<Latencies> {
  const served = await Promise.all(task.servers.map((server) => serve(server, text)));
  const diagnostics = await timesOf(served, ({ diagnose }) => diagnose());
  const completion = await timesOf(served, ({ complete }) => complete());
  for (const one of served) await end(one);
  return { size, parsing: parsingOf(text), diagnostics, completion };
}

async function timesOf(served: readonly Served[], ask: (one: Served) => Promise<number>) {
  const times = new Map(served.map(({ name }) => [name, [] as number[]]));
  for (let edit = 0; edit < mostEdits; edit++) {
    for (const one of served) {
      const known = times.get(one.name) ?? [];
      if (known.length >= fewEdits && sumOf(known) > mostTime) continue;
      const start = performance.now();
      await one.edit();
      await ask(one);
      known.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, known]) => [name, known.slice(known.length * warmUpShare)]));
}

function sumOf(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0);
}

/** The wait for executions, and what many edits leave in memory. */
async function longRun(): Promise<Pick<ServerResult, 'deep' | 'memory'>> {
  const [ours] = task.servers;
  const text = task.texts.find(({ size }) => size === task.deepSize)?.text;
  if (ours === undefined || text === undefined) return { deep: [], memory: [] };
  const served = await serve(ours, text);
  const deep: number[] = [];
  for (let edit = 0; edit < deepEdits; edit++) {
    const start = performance.now();
    const refreshed = new Promise<void>((resolve) => {
      served.refreshed = resolve;
    });
    await served.edit();
    await served.diagnose();
    await refreshed;
    deep.push(performance.now() - start - idleDelay);
  }
  const memory: number[] = [];
  for (let turn = 0; turn < 2; turn++) {
    for (let edit = 0; edit < memoryEdits; edit++) {
      await served.edit();
      await served.diagnose();
    }
    memory.push(...memoryOf(served.process));
  }
  await end(served);
  return { deep: deep.slice(deepEdits * warmUpShare), memory };
}

async function serve({ name, args }: Started, source: string): Promise<Served> {
  const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const changes = new Edits(source);
  const uri = 'file:///machine.asl.json';
  let text = TextDocument.create(uri, 'asl', 1, changes.text);
  const served: Served = {
    name,
    process: server,
    client,
    refreshed: () => {},
    async edit() {
      const change = changes.next(text);
      text = TextDocument.update(text, [change], text.version + 1);
      await client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: text.version },
        contentChanges: [change],
      });
    },
    async diagnose() {
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items.length : 0;
    },
    async complete() {
      const place = { textDocument: { uri }, position: changes.place(text) };
      const list = await client.sendRequest(CompletionRequest.type, place);
      return Array.isArray(list) ? list.length : (list?.items.length ?? 0);
    },
  };
  client.onRequest(DiagnosticRefreshRequest.type, () => served.refreshed());
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  await client.sendNotification(InitializedNotification.type, {});
  const opened = { uri, languageId: 'asl', version: 1, text: changes.text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: opened });
  return served;
}

async function end({ client, process: server }: Served): Promise<void> {
  const ended = once(server, 'exit');
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
  await ended;
  client.dispose();
}

function parsingOf(text: string): number {
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Linux tells how much of a process is in memory. */
function memoryOf({ pid }: ChildProcess): readonly number[] {
  try {
    const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? [] : [Number(kibibytes)];
  } catch {
    return [];
  }
}
