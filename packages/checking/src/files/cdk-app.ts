import { join, resolve } from 'node:path';
import { assemblyName } from './cdk-assembly.ts';
import type { FileView } from './file-view.ts';
import { readUpTo } from './read-up-to.ts';

/** The file by which a folder is that of a CDK app. */
export const appFileName = 'cdk.json';

/** An app of the CDK that was met in a search. Paths are absolute. */
export interface CdkApp {
  readonly folder: string;
  /** Where its templates are synthesised to. */
  readonly output: string;
}

export function cdkAppIn(files: FileView, folder: string): CdkApp {
  return { folder, output: resolve(folder, outputOf(files, join(folder, appFileName))) };
}

const mostBytes = 1024 * 1024;

/** What the app's settings say of its output; they may be anything. */
function outputOf(files: FileView, path: string): string {
  try {
    const { output } = JSON.parse(readUpTo(files, path, mostBytes)?.toString('utf8') ?? '');
    return typeof output === 'string' && output !== '' ? output : assemblyName;
  } catch {
    return assemblyName;
  }
}

/** Whether the sources of an app name Step Functions. Of very many only the first are read. */
export function usesStepFunctions(files: FileView, sources: readonly string[]): boolean {
  return sources.slice(0, mostSources).some((path) => namesStepFunctions(files, path));
}

const mostSources = 5_000;

/** `aws-cdk-lib/aws-stepfunctions`, `aws_cdk.aws_stepfunctions`, `Amazon.CDK.AWS.StepFunctions` and so on. */
function namesStepFunctions(files: FileView, path: string): boolean {
  try {
    const source = readUpTo(files, path, mostBytes);
    return source?.includes('stepfunctions') === true || source?.includes('StepFunctions') === true;
  } catch {
    return false;
  }
}

/** Whether a file may be a source of a CDK app, in one of the languages that there are libraries for. */
export function isAppSource(name: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|java|kt|cs|fs|go)$/.test(name);
}
