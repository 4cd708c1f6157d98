import { element } from './xml.ts';

/** A group of cases, which build servers show together. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

export interface JunitCase {
  readonly name: string;
  readonly classname: string;
  readonly file?: string;
  readonly line?: number;
  readonly outcome: JunitOutcome;
}

export type JunitOutcome =
  | { readonly kind: 'passed'; readonly output?: string }
  | { readonly kind: 'skipped'; readonly message: string | undefined }
  | { readonly kind: 'failed'; readonly message: string; readonly type: string; readonly text: string }
  /** It could not be found out. */
  | { readonly kind: 'broken'; readonly message: string; readonly text: string };

/**
 * JUnit's XML, as build servers read it. There are no times in it, so that the same files give the same report.
 */
export function junitXml(suites: readonly JunitSuite[]): string {
  const attributes = { name: 'stepproof', ...countsOf(suites.flatMap(({ cases }) => cases)) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites.map(suiteXml))}\n`;
}

function suiteXml({ name, cases }: JunitSuite): string {
  return element('testsuite', { name, ...countsOf(cases) }, cases.map(caseXml));
}

function countsOf(cases: readonly JunitCase[]) {
  const count = (wanted: JunitOutcome['kind']) => cases.filter(({ outcome }) => outcome.kind === wanted).length;
  return { tests: cases.length, failures: count('failed'), errors: count('broken'), skipped: count('skipped') };
}

function caseXml({ outcome, ...attributes }: JunitCase): string {
  return element('testcase', attributes, outcomeXml(outcome));
}

function outcomeXml(outcome: JunitOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'passed':
      return outcome.output === undefined ? [] : [element('system-out', {}, outcome.output)];
    case 'skipped':
      return [element('skipped', outcome.message ? { message: outcome.message } : {}, [])];
    case 'failed':
      return [element('failure', { message: outcome.message, type: outcome.type }, outcome.text)];
    case 'broken':
      return [element('error', { message: outcome.message }, outcome.text)];
  }
}
