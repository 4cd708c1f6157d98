import { basename } from 'node:path';
import { contractNameFor, type DescribedFile, isContractName, type State } from '@stepproof/core';
import { isConfig, type OpenText } from '../open-texts.ts';
import type { Session } from '../session.ts';

/** The text as a file whose fields are known although it holds no definition; nothing for any other. */
export async function describedFile(text: OpenText, session: Session): Promise<DescribedFile | undefined> {
  const file = { file: text.uri, text: text.getText() };
  if (isConfig(text)) return { kind: 'config', ...file };
  if (!isContractName(text.uri)) return undefined;
  return { kind: 'contract', ...file, taskNames: await tasksBeside(text, session) };
}

/** The Tasks of the definition that the contract lies beside, where that is open. */
async function tasksBeside({ uri }: OpenText, session: Session): Promise<readonly string[] | undefined> {
  for (const other of session.texts.all()) {
    if (isContractName(other.uri) || isConfig(other)) continue;
    const { documents } = await session.read(other);
    const own = documents.find(({ use }) => uri === contractUri(other.uri, contractNameFor(use)));
    if (own !== undefined) return own.machine.states.filter(isTask).map(({ name }) => name);
  }
  return undefined;
}

function contractUri(uri: string, name: string): string {
  return uri.slice(0, uri.length - basename(uri).length) + name;
}

function isTask({ type }: State): boolean {
  return type === 'Task';
}
