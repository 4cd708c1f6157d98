import { expect, test } from 'vitest';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../packages/core/src/linter/settings.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { type Node, pointerOf } from '../../packages/core/src/syntax/node.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { environment } from '../check.ts';
import { textMutations, valueMutations, valuesIn } from '../fuzz/mutations.ts';
import { Random } from '../fuzz/random.ts';
import { type Seed, seeds } from '../fuzz/seeds.ts';
import { asHcl, asHeredoc, asQuoted } from './hcl-printer.ts';
import { machinesIn } from './terraform-module.ts';

/** Fixed, so that a failure here is the change's own. */
const seed = 20_260_102;

/** What Terraform can hold as well: JSON without faults, and without what only CloudFormation takes for functions. */
const begins = seeds().filter(({ format, text }) => format === 'json' && isPlain(text));

function isPlain(text: string): boolean {
  const { root, problems } = parseJson(SourceText.ofFile('a', text));
  if (root === undefined || problems.length > 0) return false;
  return valuesIn(root).every(hasOwnKeys) && !/"(?:Ref|Fn::)|\$\{[^{}"\\]*[{"\\]|1e\d{3}/.test(text);
}

/** Of a key that is repeated, `JSON.parse`, with which the printer begins, keeps the last. */
function hasOwnKeys(node: Node): boolean {
  return node.kind !== 'object' || new Set(node.properties.map(({ name }) => name)).size === node.properties.length;
}

function mutated(random: Random): Seed {
  const begin = random.pick(begins);
  const { root } = parseJson(SourceText.ofFile('a', begin.text));
  const text = root === undefined ? begin.text : random.pick(valueMutations)(begin.text, root, random);
  return isPlain(text) ? { ...begin, text } : begin;
}

function findingsOf(use: MachineUse): readonly Diagnostic[] {
  const document = createDocument({ ...use, declared: undefined }, environment);
  const { diagnostics, failures } = lint(document, rules, defaultSettings);
  for (const { error } of failures) throw error;
  return diagnostics;
}

/** What is said, of which value, and what is underlined there: without the quotes and escapes of the one or other. */
function told(use: MachineUse, text: string): readonly string[] {
  const outer = use.root === undefined ? '' : pointerOf(use.root);
  return findingsOf(use)
    .filter(({ ruleId }) => !ofTheText.has(ruleId))
    .map(({ ruleId, message, pointer, location: { span } }) => {
      const underlined = text.slice(span.start, span.end).replace(/\\+|"|\$(?=\$\{)|%(?=%\{)/g, '');
      // What is said of the whole definition stands at the argument that holds it.
      const isShort = pointer !== outer && !/[\s{[]/.test(underlined);
      return [ruleId, message, pointer?.slice(outer.length), isShort ? underlined : '…'].join(' | ');
    })
    .sort();
}

/** Rules that speak of how a text is written, not of what it means. */
const ofTheText = new Set(['definition-size', 'no-unused-suppression']);

test('a definition has the same findings in every form in which Terraform takes it', () => {
  for (let number = 0; number < 400; number++) {
    const random = new Random(seed * 1_000_003 + number);
    const { text, type = 'STANDARD', name } = mutated(random);
    const tree = parseJson(SourceText.ofFile('a.asl.json', text));
    const plain = told({ file: 'a.asl.json', name: 'a', tree, root: tree.root, type, declared: undefined }, text);
    for (const print of [asHcl, asHeredoc, asQuoted]) {
      const file = `resource "aws_sfn_state_machine" "a" {\n  type = "${type}"\n  definition = ${print(text, random)}\n}\n`;
      const [use] = machinesIn({ 'main.tf': file });
      expect(use === undefined ? [] : told(use, file), `seed ${seed}, case ${number}, from ${name}\n${file}`).toEqual(
        plain,
      );
    }
  }
});

const texts = [
  'resource "aws_sfn_state_machine" "a" {\n  definition = jsonencode({ StartAt = "A", States = { A = { Type = "Pass", Result = [1, "${var.x}", <<EOF\nx ${y}\nEOF\n] } } })\n}\n',
  'locals {\n  d = <<-EOF\n    { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "${a.b["c"]}", "End": true } } }\n  EOF\n}\nresource "aws_sfn_state_machine" "a" {\n  definition = local.d\n  logging_configuration {\n    level = "ALL"\n  }\n}\n',
  'data "aws_iam_policy_document" "p" {\n  statement {\n    actions = ["a:b"]\n    resources = ["*"]\n  }\n}\nresource "aws_iam_role" "r" {}\nresource "aws_iam_role_policy" "p" {\n  role   = aws_iam_role.r.id\n  policy = data.aws_iam_policy_document.p.json\n}\nresource "aws_sfn_state_machine" "a" {\n  role_arn   = aws_iam_role.r.arn\n  definition = "{ \\"StartAt\\": \\"A\\" }"\n}\n',
];

test('whatever a file holds, it is read, checked and fixed without a fault, and every place lies in it', () => {
  for (let number = 0; number < 1_500; number++) {
    const random = new Random(seed * 7_000_003 + number);
    let text = random.pick(texts);
    const { root } = parseJson(SourceText.ofFile('a', '0'));
    for (let times = 1 + random.below(5); times > 0 && root !== undefined && text !== ''; times--)
      text = random.pick(textMutations)(text, root, random);
    for (const use of machinesIn({ 'main.tf': text })) {
      for (const { location, fixes } of findingsOf(use)) {
        expect(location.span.end, text).toBeLessThanOrEqual(text.length);
        for (const { edits } of fixes) machinesIn({ 'main.tf': applyEdits(text, edits) });
      }
    }
  }
});
