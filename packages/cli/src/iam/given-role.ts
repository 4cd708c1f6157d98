import { resolve } from 'node:path';
import { mostBytes, parseData, reasonOf, withSlashes } from '@stepproof/checking';
import { type GivenRole, isAccountDetails, rolesInAccount, type SyntaxTree } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';
import type { Io } from '../io.ts';
import { refused } from '../simulation/refusal.ts';
import { unknownName } from '../usage-error.ts';
import type { IamOptions } from './iam-options.ts';

/** What the command line says of a role, by the name that its template gives it. */
export type GivenRoles = (declared: string | undefined) => GivenRole | undefined;

/** Reads the policies that the options name. Throws a `Refusal` where one cannot be read. */
export async function readGivenRoles(options: IamOptions, texts: SourceTexts, io: Io): Promise<GivenRoles> {
  const read = (path: string) => readTree(path, texts, io);
  const policies = await Promise.all(options.policies.map(read));
  const boundary = options.boundary === undefined ? undefined : await read(options.boundary);
  const details = options.details === undefined ? undefined : await read(options.details);
  if (details !== undefined && !isAccountDetails(details))
    throw refused(
      `\`${options.details}\` is not what \`aws iam get-account-authorization-details\` prints: it has no \`RoleDetailList\`.`,
    );
  if (policies.length === 0 && boundary === undefined && details === undefined) return () => undefined;
  return (declared) => ({
    policies,
    boundary,
    account: details && { details, role: roleAmong(rolesInAccount(details), options.role ?? declared) },
  });
}

/** The role that is meant; without a name it is the only one. */
function roleAmong(names: readonly string[], wanted: string | undefined): string {
  const [only, second] = names;
  if (wanted === undefined && only !== undefined && second === undefined) return only;
  if (wanted === undefined) throw refused('The template does not tell the name of the role; name it with `--role`.');
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  if (!names.includes(name)) throw unknownName('role in the authorization details called', name, names);
  return name;
}

async function readTree(path: string, texts: SourceTexts, io: Io): Promise<SyntaxTree> {
  const file = withSlashes(path);
  const text = textOf(path, io);
  texts.add(file, text);
  const tree = await parseData({ file, text });
  const [problem] = tree.problems;
  if (tree.root?.kind !== 'object' || problem !== undefined)
    throw refused(`\`${file}\` holds no policy: ${problem?.message ?? 'it is no object.'}`);
  return tree;
}

function textOf(path: string, { files, folder }: Io): string {
  let bytes: Buffer | undefined;
  try {
    bytes = files.readUpTo(resolve(folder, path), mostBytes);
  } catch (error) {
    throw refused(`Could not read \`${withSlashes(path)}\`: ${reasonOf(error)}.`);
  }
  if (bytes !== undefined) return bytes.toString('utf8');
  throw refused(`\`${withSlashes(path)}\` is larger than ${mostBytes / 1024 / 1024} MiB, the most that is read.`);
}
