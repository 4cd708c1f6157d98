import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Document, KeptWith, spanOf, testNamesFor, waysInto } from '@stepproof/core';
import type { CodeLens, Position } from 'vscode-languageserver';
import {
  clientCommands,
  isPathsLensData,
  type PathsLensData,
  titled,
  toGraphLens,
  toPathsCommand,
  toPathsLens,
  toTestLens,
  toWaysLens,
} from '../convert/code-lens.ts';
import { pathOf } from '../open-texts.ts';
import type { ServerParts } from '../server-parts.ts';
import { documentAt, type Inquiry } from './answer.ts';

/** Above each state how many ways lead to it and how many paths go through it; above a machine its graph and the tests beside it. */
export function codeLens(inquiry: Inquiry): CodeLens[] {
  const { reading, text, client, world } = inquiry;
  const form = { text, commands: client.commands };
  return reading.documents.flatMap((document) => [
    ...graphLens(document, inquiry),
    ...testLens(document, inquiry),
    ...waysInto(document).flatMap((state) => [
      toWaysLens(state, form),
      ...(world.reports === undefined ? [] : [toPathsLens(state, form)]),
    ]),
  ]);
}

function graphLens({ use, root }: Document, { text, client }: Inquiry): readonly CodeLens[] {
  if (use.file !== text.uri || root === undefined || !client.commands.has(clientCommands.showMachine)) return [];
  const { start } = spanOf(root);
  return [toGraphLens({ start, end: start }, text)];
}

function testLens({ use, root }: Document, { text, client, session }: Inquiry): readonly CodeLens[] {
  const path = pathOf(use.file);
  if (path === undefined || root === undefined || !client.commands.has(clientCommands.runTests)) return [];
  const found = testNamesFor(use.file)
    .map((name) => ({ name, path: join(dirname(path), decodeURIComponent(name)) }))
    .find((test) => session.neighbours.hasFile(test.path, text));
  if (found === undefined) return [];
  const { start } = spanOf(root);
  const test = { name: found.name, uri: pathToFileURL(found.path).href };
  return [toTestLens({ start, end: start }, test, text)];
}

/** Few steps, because the lenses that are in sight are asked for after every edit. */
const budget = 2_000;

/** Explores the paths of a machine for the first lens of it that is in sight, once a version. */
export class PathsLenses {
  readonly #server: ServerParts;
  readonly #reports = new KeptWith<Document, Promise<object | string>>();

  constructor(server: ServerParts) {
    this.#server = server;
  }

  async resolve(lens: CodeLens): Promise<CodeLens> {
    const { data, range } = lens;
    if (!isPathsLensData(data)) return lens;
    try {
      const title = await this.#titleOf(data, range.start);
      const place = { uri: data.uri, position: range.start };
      return { ...lens, command: toPathsCommand(title, place, this.#server.client.commands) };
    } catch (error) {
      this.#server.logFault(`Exploring \`${data.uri}\` failed`, error);
      return { ...lens, command: titled('no paths') };
    }
  }

  /** Several machines of a text may have a state of one name. */
  async #titleOf({ uri, state }: PathsLensData, position: Position): Promise<string> {
    const { session } = this.#server;
    const text = session.texts.get(uri);
    const document = text && documentAt((await session.read(text)).documents, text.offsetAt(position));
    const report = document && (await this.#reportOf(document));
    return isExplored(report) ? wordsFor(state, report) : 'no paths';
  }

  #reportOf(document: Document): Promise<object | string> | undefined {
    const known = this.#reports.get(document);
    if (known !== undefined) return known;
    const { world } = this.#server;
    const report = world.reports?.paths(document, { budget });
    if (report !== undefined) this.#reports.set(document, report);
    return report;
  }
}

/** What of `stepproof paths --format json` is told here. */
interface Explored {
  readonly states: readonly { readonly name: string; readonly feasible: boolean | 'unknown' }[];
  readonly paths: readonly { readonly states: readonly string[] }[];
}

function isExplored(report: object | string | undefined): report is Explored {
  return typeof report === 'object' && 'states' in report && 'paths' in report;
}

/** The paths are a few that together go every way that was found, so that some are among them wherever one can get. */
function wordsFor(state: string, { states, paths }: Explored): string {
  const through = paths.filter((path) => path.states.includes(state)).length;
  if (through > 0) return `on ${through} of ${paths.length} path${paths.length === 1 ? '' : 's'}`;
  const isRuledOut = states.some(({ name, feasible }) => name === state && feasible === false);
  return isRuledOut ? 'no path gets here' : 'no path found';
}
