import { version } from '../package.ts';
import { shellWord } from '../paths/export/shell-word.ts';
import type { Surroundings } from './surroundings.ts';

/** The command that checks the folder from the root of its repository, of the version that is installed or of this one. */
export function checkCommand({ isDependency, below }: Surroundings, options = ''): string {
  const command = isDependency && below === '' ? 'npx stepproof' : `npx --yes stepproof@${version}`;
  return [`${command} check`, ...(below === '' ? [] : [shellWord(below)]), ...(options === '' ? [] : [options])].join(
    ' ',
  );
}

/** What has to be done before there is something to check: installing the command, and synthesising an app of the CDK. */
export function preparations({ isDependency, hasPackage, hasCdkApp, below }: Surroundings): readonly string[] {
  const enter = below === '' ? '' : `cd ${shellWord(below)} && `;
  if (hasCdkApp && hasPackage) return [`${enter}npm ci && npx cdk synth --quiet`];
  return isDependency && below === '' ? ['npm ci'] : [];
}
