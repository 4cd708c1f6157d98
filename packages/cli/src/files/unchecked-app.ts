import { join } from 'node:path';
import { appFileName, type CdkApp, isAppSource, pathBelow, usesStepFunctions, walkFolder } from '@stepproof/checking';
import type { FileAccess } from '../io.ts';
import { shownBelow } from './found-file.ts';

/** A CDK app whose state machines could not be checked, because only its templates show them. */
export interface UncheckedApp {
  /** Its `cdk.json`, as an absolute path and as it is shown. */
  readonly path: string;
  readonly file: string;
  /** Whether its sources name Step Functions, so that something surely was left out. */
  readonly hasMachines: boolean;
  readonly message: string;
}

/** What is to be told of an app that was met in a search of a folder. */
export async function uncheckedApp(
  app: CdkApp,
  searched: { readonly path: string; readonly shown: string },
  files: FileAccess,
): Promise<UncheckedApp> {
  const path = join(app.folder, appFileName);
  const file = shownBelow(searched.shown, pathBelow(searched.path, path));
  const output = shownBelow(searched.shown, pathBelow(searched.path, app.output));
  const { paths } = await walkFolder(files, app.folder, { isWanted: isAppSource });
  const sources = paths.map((below) => join(app.folder, below));
  const hasMachines = usesStepFunctions(files, sources);
  const message = `The state machines of the CDK app \`${file}\` were not checked, because there are no templates in \`${output}\`: run \`cdk synth\` first.`;
  return { path, file, hasMachines, message };
}
