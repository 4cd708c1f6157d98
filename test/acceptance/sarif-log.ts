import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { root } from './root.ts';

/** What these tests look at in a log. */
export interface SarifLog {
  readonly version: string;
  readonly runs: readonly [SarifRun];
}

export interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: SarifHelp }[] } };
  readonly columnKind: string;
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri?: string }>>;
  readonly invocations: readonly [
    { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: readonly Noted[] },
  ];
  readonly results: readonly SarifResult[];
}

interface SarifHelp {
  readonly text: string;
  readonly markdown?: string;
}

interface Noted {
  readonly level: string;
  readonly message: { readonly text: string };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: SarifPlace }];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly relatedLocations?: readonly { readonly physicalLocation: SarifPlace; readonly message: { text: string } }[];
  readonly codeFlows?: readonly [{ readonly message: { text: string }; readonly threadFlows: readonly [SarifFlow] }];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: SarifRegion;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface SarifFlow {
  readonly initialState: Readonly<Record<string, { readonly text: string }>>;
  readonly locations: readonly {
    readonly location: { readonly physicalLocation: SarifPlace; readonly message: { readonly text: string } };
  }[];
}

interface SarifPlace {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region?: SarifRegion;
}

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

/** The log that was written, once it is valid by the schema of SARIF 2.1.0. */
export function sarifLog(text: string): SarifLog {
  const log = JSON.parse(text);
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  return log;
}

/** The schema is one of draft 4, of which it uses nothing that draft 7 reads otherwise but the name of its id. */
const { id, $schema, ...schema } = JSON.parse(
  readFileSync(`${root}test/fixtures/sarif/sarif-2.1.0-rtm.5.json`, 'utf8'),
);

const isValid = new Ajv({
  allErrors: true,
  strictTypes: false,
  // One of its patterns is none of Unicode.
  unicodeRegExp: false,
  formats: {
    uri: (text) => URL.canParse(text),
    'uri-reference': (text) => URL.canParse(text, 'file:///') && !/[\s\\<>"{}|^`]/.test(text),
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);

export function fingerprintOf({ partialFingerprints }: SarifResult): string {
  return Object.values(partialFingerprints).join();
}
