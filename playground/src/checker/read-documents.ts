import { loadJsonataParser } from '@stepproof/checking';
import {
  createDocument,
  type Document,
  type Environment,
  machinesIn,
  type ReadingNeeds,
  readingNeeds,
  type SyntaxReaders,
} from '@stepproof/core';
import { awsDataAt } from './aws-data.ts';
import type { Source } from './questions.ts';

export interface ReadText {
  /** One for each state machine of the text. */
  readonly documents: readonly Document[];
  /** What could not be had, in whole sentences. */
  readonly notes: readonly string[];
}

/** Reads the state machines of a text. What is large is loaded when a text first needs it. */
export async function readDocuments(source: Source, awsData: string): Promise<ReadText> {
  const needs = readingNeeds(source);
  const readers = needs.yaml ? (await import('./yaml-readers.ts')).yamlReaders : noReaders;
  const machines = machinesIn({ ...source, isNamed: true }, { readers, type: undefined }, () => 'outside');
  const { environment, notes } = await environmentFor(needs, awsData);
  return { documents: machines.map((use) => createDocument(use, environment)), notes };
}

const noReaders: SyntaxReaders = { yaml: undefined, yamlRecovery: undefined };

async function environmentFor(
  needs: ReadingNeeds,
  address: string,
): Promise<{ readonly environment: Environment; readonly notes: readonly string[] }> {
  const jsonata = needs.jsonata ? await loadJsonataParser() : undefined;
  const aws = needs.aws ? awsDataAt(address) : undefined;
  const notes = needs.aws && aws === undefined ? [withoutAwsData] : [];
  return { environment: { jsonata, aws }, notes };
}

const withoutAwsData = 'Calls of services are not checked: what AWS publishes about them could not be fetched.';
