import {
  type CheckedText,
  checkedText,
  contracted,
  lintDocument,
  lintText,
  readMachines,
  toldBefore,
} from '@stepproof/checking';
import {
  createDocument,
  type Depth,
  type Diagnostic,
  type Document,
  findingsIn,
  foundInUse,
  isWhole,
  KeptWith,
  type LintResult,
  mayBeTemplate,
  type RuleFailure,
  readConfig,
  rules,
} from '@stepproof/core';
import type { DeepChecker } from './in-depth/deep-checker.ts';
import type { DeepFinding } from './in-depth/messages.ts';
import { type NeighbourParts, Neighbours, type ReadSource } from './neighbours.ts';
import { isConfig, type OpenText, type OpenTexts, sourceOf } from './open-texts.ts';
import type { Settings, TextSettings } from './settings.ts';

/** What a version of a text holds. */
export interface Reading {
  readonly text: OpenText;
  readonly settings: TextSettings;
  /** The state machines that are written in it, each once: none when it is neither a definition nor a template. */
  readonly documents: readonly Document[];
  /** Whatever has something to say of it: machines that a template declares, or all uses of a definition. */
  readonly uses: readonly Document[];
}

/** A finding, with the state machine that it is in; a configuration has none. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly document: Document | undefined;
}

export interface SessionParts extends Omit<NeighbourParts, 'settings'> {
  readonly texts: OpenTexts;
  readonly settings: Settings;
  /** Findings that follow every key are shallow: no execution is tried out. */
  readonly depth: Depth;
  /** Tries out executions beside; nothing where nobody asks for that. */
  readonly deepChecker?: DeepChecker | undefined;
  log(message: string): void;
}

/** The machines of one text, and the open texts that they were read from. */
interface OwnReading {
  readonly settings: TextSettings;
  readonly documents: readonly Document[];
  readonly sources: readonly ReadSource[];
}

/** The open documents and what is known of each: read and checked once per version, and again when settings change. */
export class Session {
  readonly #parts: SessionParts;
  readonly #neighbours: Neighbours;
  readonly #own = new KeptWith<OpenText, Promise<OwnReading>>();
  readonly #readings = new KeptWith<OpenText, Reading>();
  readonly #findings = new KeptWith<Reading, readonly Finding[]>();
  /** Of which readings the findings are those of a deep check. */
  #deepened = new WeakSet<Reading>();
  readonly #templates = new KeptWith<OpenText, boolean>();
  readonly #results = new KeptWith<Document, LintResult>();
  /** What each document is checked with. */
  readonly #linters = new KeptWith<Document, () => Promise<LintResult>>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#neighbours = new Neighbours(parts);
  }

  get texts(): OpenTexts {
    return this.#parts.texts;
  }

  get neighbours(): Neighbours {
    return this.#neighbours;
  }

  /** A configuration, the client's settings or files that are not open have changed. */
  forget(): void {
    this.#parts.settings.forget();
    this.#parts.deepChecker?.forget();
    this.#own.forget();
    this.#readings.forget();
    this.#findings.forget();
    this.#deepened = new WeakSet();
    this.#results.forget();
  }

  /** A text is no longer open. What is known of it goes with it. */
  closed(): void {
    this.#parts.deepChecker?.textClosed();
  }

  /**
   * A template is read alone; what is known of a definition from the templates that use it counts: from those that are open, or as
   * `known` says, which is not kept in place of that.
   */
  async read(text: OpenText, known?: readonly Document[]): Promise<Reading> {
    const own = await this.#readOwn(text);
    const isTemplate = own.documents.some(({ use }) => use.declared !== undefined);
    const others = isTemplate || !own.settings.isEnabled ? [] : (known ?? (await this.#usesOf(text)));
    const uses = others.length > 0 ? others : own.documents;
    const before = this.#readings.get(text);
    if (before !== undefined && areSame(before.uses, uses)) return before;
    const reading = { text, settings: own.settings, documents: writtenIn(text, uses), uses };
    if (known === undefined) this.#readings.set(text, reading);
    return reading;
  }

  /** All findings in a text; nothing when `isWanted` says meanwhile that nobody needs them any more. */
  async check(
    text: OpenText,
    isWanted: () => boolean,
    uses?: readonly Document[],
  ): Promise<readonly Finding[] | undefined> {
    const reading = await this.read(text, uses);
    const known = this.#findings.get(reading);
    if (known !== undefined) return known;
    const findings = isConfig(text) && reading.settings.isEnabled ? configFindings(text) : [];
    const results = new Map<Document, LintResult>();
    for (const document of checkedDocuments(reading)) {
      if (!isWanted()) return undefined;
      results.set(document, await this.#lint(document));
    }
    // A deep check that ended meanwhile has shown more.
    const deepFindings = this.#findings.get(reading);
    if (deepFindings !== undefined) return deepFindings;
    findings.push(...findingsOf(text, results));
    this.#findings.set(reading, findings);
    return findings;
  }

  /**
   * Tries out the executions of a text's machines, after which `check` answers with what that has shown too. Answers whether it has; a
   * text that was checked so before, or that meanwhile is another one, is not.
   */
  async deepen(text: OpenText): Promise<boolean> {
    const { deepChecker, texts } = this.#parts;
    const reading = await this.read(text);
    if (deepChecker === undefined || this.#deepened.has(reading) || !isTriedOut(reading)) return false;
    const found = await deepChecker.check(text);
    const isCurrent = texts.get(text.uri) === text && this.#readings.get(text) === reading;
    if (found === undefined || !isCurrent) return false;
    this.#deepened.add(reading);
    this.#findings.set(reading, inMachines(found, checkedDocuments(reading)));
    return true;
  }

  /** The state machines that are checked for a text, in the order of that. */
  async machinesOf(text: OpenText): Promise<readonly Document[]> {
    return checkedDocuments(await this.read(text));
  }

  /** What would be found in a text if it were another one. */
  async checkAs(text: OpenText, changed: string): Promise<CheckedText> {
    const { uses } = await this.read(text);
    const declaring = new Set(uses.flatMap(({ use }) => use.declared?.tree.source.file ?? []));
    const from = [...declaring].flatMap((uri) => (uri === text.uri ? [] : (this.texts.get(uri) ?? [])));
    const found = [];
    for (const read of from.length === 0 ? [text] : from) {
      const source = sourceOf(read, read === text ? changed : read.getText());
      const { surroundings } = this.#neighbours.of(read, { text, changed });
      if (source !== undefined) found.push(...(await lintText(source, surroundings, this.#parts.depth)).found);
    }
    return checkedText(text.uri, changed, from.length === 0 ? found : found.filter(({ file }) => file === text.uri));
  }

  /** The open texts of which something else may be found when this one changes: templates, and what they may name. */
  linkedTo(text: OpenText): readonly OpenText[] {
    const isTemplate = this.mayBeTemplate(text);
    const others = this.texts.all().filter(({ uri }) => uri !== text.uri);
    return others.filter((other) => isTemplate || this.mayBeTemplate(other));
  }

  /** Asked of every open text whenever one is opened. */
  mayBeTemplate(text: OpenText): boolean {
    const known = this.#templates.get(text) ?? mayBeTemplate(text.getText());
    this.#templates.set(text, known);
    return known;
  }

  async #usesOf({ uri }: OpenText): Promise<readonly Document[]> {
    const templates = this.texts.all().filter((other) => other.uri !== uri && this.mayBeTemplate(other));
    const readings = await Promise.all(templates.map((template) => this.#readOwn(template)));
    return readings.flatMap(({ documents }) => documents.filter(({ use }) => use.declared && use.file === uri));
  }

  /** Reads it anew where a definition that it names is another one meanwhile. */
  async #readOwn(text: OpenText): Promise<OwnReading> {
    const known = this.#own.get(text);
    if (known !== undefined && this.#neighbours.areCurrent((await known).sources)) return known;
    const reading = this.#readAnew(text);
    this.#own.set(text, reading);
    return reading;
  }

  async #readAnew(text: OpenText): Promise<OwnReading> {
    const settings = await this.#parts.settings.for(text);
    const source = sourceOf(text, text.getText());
    if (source === undefined || !settings.isEnabled) return { settings, documents: [], sources: [] };
    const { surroundings, sources } = this.#neighbours.of(text, undefined);
    const read = await readMachines(source, surroundings);
    const documents = read.machines.map((use) => {
      const document = contracted(createDocument(use, read.environment), read.nearby);
      this.#linters.set(document, () => lintDocument(document, read, this.#parts.depth));
      return document;
    });
    return { settings, documents, sources };
  }

  async #lint(document: Document): Promise<LintResult> {
    const known = this.#results.get(document);
    if (known !== undefined) return known;
    const result = (await this.#linters.get(document)?.()) ?? nothingFound;
    for (const failure of result.failures) this.#parts.log(faultOf(failure, document));
    this.#results.set(document, result);
    return result;
  }
}

const nothingFound: LintResult = { diagnostics: [], failures: [] };

function areSame(one: readonly Document[], other: readonly Document[]): boolean {
  return one.length === other.length && one.every((document, index) => document === other[index]);
}

/** Several uses of one definition read it alike; the first stands for all. */
function writtenIn({ uri }: OpenText, uses: readonly Document[]): readonly Document[] {
  const byPlace = new Map<unknown, Document>();
  for (const document of uses) {
    const { use, root } = document;
    if (use.file !== uri || !hasPlace(document)) continue;
    const place = isWhole(document) ? uri : (root ?? document);
    if (!byPlace.has(place)) byPlace.set(place, document);
  }
  return [...byPlace.values()];
}

function hasPlace(document: Document): boolean {
  return (
    document.root !== undefined || isWhole(document) || document.use.declared?.declaration.definition.kind === 'text'
  );
}

function isTriedOut({ uses, settings }: Reading): boolean {
  return uses.length > 0 && !settings.isIgnored && settings.depth !== 'shallow';
}

function inMachines(found: readonly DeepFinding[], machines: readonly Document[]): readonly Finding[] {
  return found.map(({ diagnostic, machine }) => ({ diagnostic, document: machines[machine ?? -1] }));
}

function checkedDocuments({ uses, settings }: Reading): readonly Document[] {
  const told = toldBefore(uses.map(({ use }) => use));
  return settings.isIgnored ? [] : uses.filter(({ use }) => !told.has(use));
}

function findingsOf({ uri }: OpenText, results: ReadonlyMap<Document, LintResult>): readonly Finding[] {
  const found = [...results].map(([{ use }, result]) => foundInUse(use, result));
  return findingsIn(uri, found).map((diagnostic) => ({ diagnostic, document: holderOf(diagnostic, results) }));
}

/** One of the machines that the finding is in. */
function holderOf(
  { ruleId, messageId, location }: Diagnostic,
  results: ReadonlyMap<Document, LintResult>,
): Document | undefined {
  const isSame = (other: Diagnostic) =>
    other.ruleId === ruleId &&
    other.messageId === messageId &&
    other.location.file === location.file &&
    other.location.span.start === location.span.start;
  return [...results].find(([, { diagnostics }]) => diagnostics.some(isSame))?.[0];
}

/** Mistakes in a configuration while it is written. */
function configFindings(text: OpenText): Finding[] {
  const { diagnostics } = readConfig({ file: text.uri, text: text.getText() }, ruleIds);
  return diagnostics.map((diagnostic) => ({ diagnostic, document: undefined }));
}

const ruleIds = rules.map((rule) => rule.id);

function faultOf({ ruleId, error }: RuleFailure, { use }: Document): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The rule \`${ruleId}\` failed on \`${use.file}\`, which is a fault of StepProof: ${trace}`;
}
