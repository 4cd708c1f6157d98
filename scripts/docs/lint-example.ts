import * as jsYaml from 'js-yaml';
import jsonata from 'jsonata';
import * as yaml from 'yaml';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import { jsonataParserFrom } from '../../packages/core/src/expressions/jsonata.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../../packages/core/src/linter/settings.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { parseText } from '../../packages/core/src/syntax/parse.ts';
import { yamlReaderFrom } from '../../packages/core/src/syntax/yaml/parse-yaml.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import type { Example } from './page.ts';

const readers = { yaml: yamlReaderFrom(jsYaml), yamlRecovery: yaml };
const environment = { jsonata: jsonataParserFrom(jsonata) };

/** What all recommended rules, and the page's own, say about an example. */
export function lintExample({ text, format, type }: Example, rule: AnyRule): readonly Diagnostic[] {
  const file = `example.asl.${format}`;
  const tree = parseText(SourceText.ofFile(file, text), format, { readers });
  const document = createDocument(
    { file, name: 'example', tree, root: tree.root, type, declared: undefined },
    environment,
  );
  const settings: LintSettings = { preset: 'recommended', levels: new Map([[rule.id, rule.severity]]) };
  const { diagnostics, failures } = lint(document, rules, settings);
  for (const { ruleId, error } of failures)
    throw new Error(`${ruleId} failed on an example of ${rule.id}`, { cause: error });
  return diagnostics;
}
