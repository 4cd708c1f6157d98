import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import { hierarchyItemAt, stepsAfter, stepsBefore } from '../../packages/core/src/assistance/graph/call-hierarchy.ts';
import { machineGraphOf } from '../../packages/core/src/assistance/graph/machine-graph.ts';
import { waysInto } from '../../packages/core/src/assistance/graph/ways-in.ts';
import { inlayHintsOf } from '../../packages/core/src/assistance/hints/inlay-hints.ts';
import { definitionsAt, usesAt } from '../../packages/core/src/assistance/names/names.ts';
import { linksOf } from '../../packages/core/src/assistance/outline/document-links.ts';
import { signatureAt } from '../../packages/core/src/assistance/signature.ts';
import { semanticTokensOf } from '../../packages/core/src/assistance/tokens/semantic-tokens.ts';
import { createDocument, type Document } from '../../packages/core/src/engine/document.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import type { Span } from '../../packages/core/src/text/span.ts';
import { definitionText, shapes } from '../bench/definitions.ts';
import { documentsOf, environment, readers } from '../check.ts';

const template = `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: { Pay: !GetAtt Pay.Arn, Stage: dev }
      DefinitionString: !Sub |
        { "StartAt": "A", "States": {
          "A": { "Type": "Task", "Resource": "\${Pay}", "Retry": [{ "ErrorEquals": ["X"] }], "Next": "B" },
          "B": { "Type": "Pass", "Parameters": { "a.$": "States.Format('{}', $.a)" }, "End": true } } }
  Refund:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: refund.asl.json }
`;

const terraform = `resource "aws_sfn_state_machine" "order" {
  definition = jsonencode({
    StartAt = "A"
    States = {
      A = { Type = "Pass", QueryLanguage = "JSONata", Output = "{% $sum([1, 2]) %}", Next = "B" }
      B = { Type = "Task", Resource = "arn:aws:states:::sqs:sendMessage", Retry = [{ ErrorEquals = ["States.ALL"] }], End = true }
    }
  })
}
`;

const texts: readonly (readonly [name: string, format: TextFormat, text: string])[] = [
  ['a template', 'yaml', template],
  ['a module', 'hcl', terraform],
  ...shapes.flatMap((shape) => {
    const text = definitionText({ shape, states: 5, queryLanguage: 'JSONata', seed: 1 });
    return [
      [shape, 'json', text],
      [shape, 'yaml', dump(JSON.parse(text))],
    ] as const;
  }),
];

test.each(texts)('whatever is told of %s as %s, cut off anywhere, lies in the text', (_, format, text) => {
  let count = 0;
  for (let end = text.length; end > 0; end -= Math.ceil(text.length / 40)) {
    const cut = text.slice(0, end);
    for (const span of spansToldOf(cut, format, end - 1)) {
      count++;
      if (!(0 <= span.start && span.start <= span.end && span.end <= end))
        throw new Error(`${span.start} to ${span.end} lies out of the first ${end} characters.`);
    }
  }
  expect(count).toBeGreaterThan(100);
});

function spansToldOf(text: string, format: TextFormat, offset: number): readonly Span[] {
  const whole = { start: 0, end: text.length };
  const documents = format === 'hcl' ? documentsOfModule(text) : documentsOf(text, { format });
  return documents.flatMap((document) => {
    signatureAt(document, offset);
    const item = hierarchyItemAt(document, offset);
    const { states, transitions } = machineGraphOf(document);
    return [
      ...(item === undefined ? [] : [item.span, item.nameSpan]),
      ...[...stepsBefore(document, offset), ...stepsAfter(document, offset)].flatMap((step) => [
        step.item.span,
        ...step.ways.map(({ span }) => span),
      ]),
      ...linksOf(document).map(({ span }) => span),
      ...inlayHintsOf(document, whole).map((hint) => ({ start: hint.offset, end: hint.offset })),
      ...semanticTokensOf(document, whole).map(({ span }) => span),
      ...waysInto(document).flatMap(({ nameSpan, targets }) => [nameSpan, ...targets]),
      ...[...states, ...transitions].map(({ span }) => span),
      ...usesAt(document, offset).map(({ location }) => location.span),
      ...definitionsAt(document, offset).flatMap(({ target, whole: all }) => [target.span, all.span]),
    ];
  });
}

function documentsOfModule(text: string): readonly Document[] {
  const reading = readFile({ file: '/flows/main.tf', text, isNamed: false, siblings: [] }, readers);
  const uses = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  return uses.map((use) => createDocument(use, environment));
}
