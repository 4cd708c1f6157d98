import {
  createDocument,
  defaultSettings,
  jsonataParserFrom,
  lint,
  machinesOf,
  readFile,
  rules,
  yamlReaderFrom,
} from '@stepproof/core';
import { getScalarValue, parseEvents } from 'js-yaml';
import jsonata from 'jsonata';

/** A text under a name, which says whether it is JSON or YAML. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

export const readers = { yaml: yamlReaderFrom({ parseEvents, getScalarValue }), yamlRecovery: undefined };

/** What texts are checked with. A parser of JSONata keeps what it has read, so that each text, and each pass, gets one of its own. */
export function newEnvironment() {
  return { jsonata: jsonataParserFrom(jsonata) };
}

/** What a host does for one text, all rules of the recommended preset; nothing is kept. Returns the number of findings. */
export function checkText({ file, text }: NamedText): number {
  let findings = 0;
  const environment = newEnvironment();
  const reading = readFile({ file, text, isNamed: true }, readers);
  for (const use of machinesOf(reading, { readers, type: undefined }, () => 'not-found')) {
    const { diagnostics, failures } = lint(createDocument(use, environment), rules, defaultSettings);
    for (const { error } of failures) throw error;
    findings += diagnostics.length;
  }
  return findings;
}
