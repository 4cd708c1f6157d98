import { lintUse, noNearbyFiles, readMachines, type Surroundings } from '@stepproof/checking';
import {
  createDocument,
  type Diagnostic,
  type Document,
  type RuleFailure,
  readConfig,
  rules,
  type SourceFile,
} from '@stepproof/core';
import { formatOf, isConfig, isNamedDefinition, type OpenText, type OpenTexts } from './open-texts.ts';
import type { Settings, TextSettings } from './settings.ts';

/** What a version of a text holds. */
export interface Reading {
  readonly text: OpenText;
  readonly settings: TextSettings;
  /** The state machines in it: none when it is not a definition. */
  readonly documents: readonly Document[];
}

/** A finding, with the state machine that it is in; a configuration has none. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly document: Document | undefined;
}

export interface SessionParts {
  readonly texts: OpenTexts;
  readonly settings: Settings;
  log(message: string): void;
}

/** The open documents and what is known of each: read and checked once per version, and again when settings change. */
export class Session {
  readonly #parts: SessionParts;
  #readings = new WeakMap<OpenText, Promise<Reading>>();
  #findings = new WeakMap<Reading, readonly Finding[]>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get texts(): OpenTexts {
    return this.#parts.texts;
  }

  /** A configuration or the client's settings have changed. */
  forgetSettings(): void {
    this.#parts.settings.forget();
    this.#readings = new WeakMap();
    this.#findings = new WeakMap();
  }

  read(text: OpenText): Promise<Reading> {
    const known = this.#readings.get(text);
    if (known !== undefined) return known;
    const reading = this.#read(text);
    this.#readings.set(text, reading);
    return reading;
  }

  /** All findings in a text; nothing when `isWanted` says meanwhile that nobody needs them any more. */
  async check(text: OpenText, isWanted: () => boolean): Promise<readonly Finding[] | undefined> {
    const reading = await this.read(text);
    const known = this.#findings.get(reading);
    if (known !== undefined) return known;
    const findings = isConfig(text) && reading.settings.isEnabled ? configFindings(text) : [];
    for (const document of checkedDocuments(reading)) {
      if (!isWanted()) return undefined;
      findings.push(...(await this.#lint(document, reading.settings)));
    }
    this.#findings.set(reading, findings);
    return findings;
  }

  async #read(text: OpenText): Promise<Reading> {
    const settings = await this.#parts.settings.for(text);
    const source = sourceOf(text);
    if (source === undefined || !settings.isEnabled) return { text, settings, documents: [] };
    const read = await readMachines(source, this.surroundingsOf(text));
    return { text, settings, documents: read.machines.map((use) => createDocument(use, read.environment)) };
  }

  surroundingsOf(text: OpenText): Surroundings {
    return { nearby: noNearbyFiles, settingsFor: () => this.#parts.settings.for(text) };
  }

  async #lint(document: Document, settings: TextSettings): Promise<readonly Finding[]> {
    const { diagnostics, failures } = await lintUse(document.use, {
      environment: document.environment,
      settingsIn: () => settings,
    });
    for (const failure of failures) this.#parts.log(faultOf(failure, document));
    return diagnostics.map((diagnostic) => ({ diagnostic, document }));
  }
}

/** The text as core reads it, under its URI; nothing when it cannot hold a definition. */
export function sourceOf(text: OpenText): SourceFile | undefined {
  const format = formatOf(text);
  return format && { file: text.uri, text: text.getText(), format, isNamed: isNamedDefinition(text) };
}

function checkedDocuments({ documents, settings }: Reading): readonly Document[] {
  return settings.isIgnored ? [] : documents;
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
