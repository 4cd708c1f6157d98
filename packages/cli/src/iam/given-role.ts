import { resolve } from 'node:path';
import { mostBytes, parseData, reasonOf, withSlashes } from '@stepproof/checking';
import { type GivenRole, type Node, propertyOf } from '@stepproof/core';
import type { Io } from '../io.ts';
import type { SourceTexts } from '../reporters/source-texts.ts';
import { refused } from '../simulation/refusal.ts';
import { roleInDetails } from './authorization-details.ts';
import type { IamOptions } from './iam-options.ts';

/** What the command line says of a role. */
export type GivenRoles = (declared: string | undefined) => GivenRole | undefined;

/** Reads the policies that the options name. Throws a `Refusal` where one cannot be read. */
export async function readGivenRoles(options: IamOptions, texts: SourceTexts, io: Io): Promise<GivenRoles> {
  const read = (path: string) => readData(path, texts, io);
  const policies = (await Promise.all(options.policies.map(read))).map(documentIn);
  const boundary = options.boundary === undefined ? undefined : documentIn(await read(options.boundary));
  const details = options.details === undefined ? undefined : await read(options.details);
  if (policies.length === 0 && boundary === undefined && details === undefined) return () => undefined;
  return (declared) => {
    const found = details === undefined ? undefined : roleInDetails(details, options.role ?? declared);
    return {
      policies: [...policies, ...(found?.policies ?? [])],
      boundary: boundary ?? found?.boundary,
      isComplete: policies.length > 0 || found?.isComplete === true,
    };
  };
}

/** What AWS prints of a policy version has the document in it, as a text or as it is. */
function documentIn(root: Node): Node {
  for (const path of [['PolicyVersion', 'Document'], ['PolicyDocument'], ['Document']]) {
    const found = path.reduce<Node | undefined>((node, name) => {
      return node?.kind === 'object' ? propertyOf(node, name)?.value : undefined;
    }, root);
    if (found !== undefined) return found;
  }
  return root;
}

async function readData(path: string, texts: SourceTexts, io: Io): Promise<Node> {
  const file = withSlashes(path);
  const text = textOf(path, io);
  texts.add(file, text);
  const { root, problems } = await parseData({ file, text });
  if (root === undefined || problems.length > 0)
    throw refused(`\`${file}\` is neither JSON nor YAML: ${problems[0]?.message ?? 'it is empty.'}`);
  return root;
}

function textOf(path: string, { files, folder }: Io): string {
  try {
    const bytes = files.readUpTo(resolve(folder, path), mostBytes);
    if (bytes !== undefined) return bytes.toString('utf8');
  } catch (error) {
    throw refused(`Could not read \`${withSlashes(path)}\`: ${reasonOf(error)}.`);
  }
  throw refused(`\`${withSlashes(path)}\` is larger than ${mostBytes / 1024 / 1024} MiB, the most that is read.`);
}
