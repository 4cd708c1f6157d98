import { loadAwsData, loadJsonataParser } from '@stepproof/checking';
import { type Document, permissionsOf } from '@stepproof/core';
import { textsOf } from '../document-texts.ts';
import { reportIamAsJson } from './permissions-json.ts';

/** What `stepproof iam --format json` prints of a machine. */
export async function permissionsIn(document: Document, awsData: string): Promise<object> {
  const { environment } = document;
  const aws = environment.aws ?? (await loadAwsData(awsData));
  const jsonata = environment.jsonata ?? (await loadJsonataParser());
  const equipped = { ...document, environment: { ...environment, aws, jsonata } };
  const machines = [{ document: equipped, permissions: await permissionsOf(equipped) }];
  return JSON.parse(reportIamAsJson({ machines, texts: textsOf(document) }));
}
