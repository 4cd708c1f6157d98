import { expect, test } from 'vitest';
import { completionsAt } from '../../packages/core/src/assistance/completion/completion.ts';
import { hoverAt } from '../../packages/core/src/assistance/hover/hover.ts';
import { definitionsAt, usesAt } from '../../packages/core/src/assistance/names/names.ts';
import { renameAt } from '../../packages/core/src/assistance/names/rename.ts';
import { definitionSpanOf } from '../../packages/core/src/assistance/outline/definition-span.ts';
import { selectionRangesAt } from '../../packages/core/src/assistance/outline/selection.ts';
import { symbolsOf } from '../../packages/core/src/assistance/outline/symbols.ts';
import { createDocument, type Document } from '../../packages/core/src/engine/document.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { environment, readers } from '../check.ts';

const definition = {
  StartAt: 'Pay',
  States: {
    Pay: { Type: 'Task', Resource: '${Pay}', Assign: { amount: '{% $states.result.total %}' }, Next: 'Ship' },
    Ship: { Type: 'Pass', Output: "{% $amount & 'x' %}", End: true },
  },
  QueryLanguage: 'JSONata',
};

const yamlHead = 'Resources:\n  Order:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n';

const block = JSON.stringify(definition, null, 2).replaceAll('\n', '\n          ');

/** One machine, in the ways in which a template can hold it. */
const templates: Readonly<Record<string, string>> = {
  'an object of JSON': json({ Definition: definition }),
  'a text of JSON': json({ DefinitionString: JSON.stringify(definition, null, 2) }),
  'Fn::Sub of JSON': json({ DefinitionString: { 'Fn::Sub': JSON.stringify(definition) } }),
  'Fn::Join of JSON': json({
    DefinitionString: { 'Fn::Join': ['', JSON.stringify(definition).split(/(?<=Resource":")\$\{Pay\}/)] },
  }),
  'Fn::ToJsonString of JSON': json({ DefinitionString: { 'Fn::ToJsonString': definition } }),
  'an object of YAML': `${yamlHead}      Definition:
        StartAt: Pay
        States:
          Pay:
            Type: Task
            Resource: !GetAtt Pay.Arn
            Assign: { amount: "{% $states.result.total %}" }
            Next: Ship
          Ship:
            Type: Pass
            Output: "{% $amount & 'x' %}"
            End: true
        QueryLanguage: JSONata
      Name: order
`,
  'a block of YAML': `${yamlHead}      DefinitionString: |\n          ${block}\n      Name: order\n`,
  '!Sub of a block of YAML': `${yamlHead}      DefinitionString: !Sub |-\n          ${block}\n      Name: order\n`,
  'a quoted text of YAML': `${yamlHead}      DefinitionString: '${JSON.stringify(definition).replaceAll("'", "''")}'\n`,
};

function json(properties: object): string {
  const order = { Type: 'AWS::Serverless::StateMachine', Properties: { ...properties, Name: 'order' } };
  return JSON.stringify({ Resources: { Order: order } }, null, 2);
}

function documentIn(text: string): Document | undefined {
  const file = text.startsWith('{') ? '/flows/template.json' : '/flows/template.yaml';
  const reading = readFile({ file, text, isNamed: false }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  return use && createDocument(use, environment);
}

function documentOf(text: string): Document {
  const document = documentIn(text);
  if (document === undefined) throw new Error('The template declares no machine.');
  return document;
}

function faultsOf(document: Document | undefined): readonly string[] {
  const problems = [...(document?.tree.problems ?? []), ...(document?.use.declared?.tree.problems ?? [])];
  return problems.filter(({ kind }) => kind !== 'extension').map(({ message }) => message);
}

/** Places in the definition, and on the lines on which it may go on, so many apart. */
function placesIn(document: Document, step: number): readonly number[] {
  const { start, end } = definitionSpanOf(document) ?? { start: 0, end: -1 };
  return Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) => start + index * step);
}

test.each(Object.keys(templates))('in %s whatever is offered can be taken', async (name) => {
  const text = templates[name] ?? '';
  const document = documentOf(text);
  expect(faultsOf(document)).toEqual([]);
  let count = 0;
  for (const offset of placesIn(document, 7)) {
    for (const { kind, label, span, text: written, edits } of await completionsAt(document, offset)) {
      expect(span.start <= offset && offset <= span.end, `${label} at ${offset}`).toBe(true);
      if (kind !== 'field' && kind !== 'state') continue;
      const after = applyEdits(text, [...edits, { file: '', span, text: written }]);
      const read = documentIn(after);
      expect([label, offset, faultsOf(read)]).toEqual([label, offset, []]);
      expect(read?.root?.kind, `${label} at ${offset}: ${after}`).toBe('object');
      count++;
    }
  }
  expect(count).toBeGreaterThan(0);
});

test.each(Object.keys(templates))('in %s every place is answered, with places in the definition', async (name) => {
  const text = templates[name] ?? '';
  const document = documentOf(text);
  const whole = definitionSpanOf(document) ?? { start: 0, end: 0 };
  for (const offset of placesIn(document, 3)) {
    const hover = await hoverAt(document, offset);
    if (hover !== undefined) expect(hover.span.start <= offset && offset <= hover.span.end).toBe(true);
    for (const { location } of usesAt(document, offset))
      expect(['Pay', 'Ship', 'amount']).toContain(text.slice(location.span.start, location.span.end));
    for (const { target } of definitionsAt(document, offset)) expect(target.span.start).toBeGreaterThan(whole.start);
    for (const range of selectionRangesAt(document, offset)) expect(range.end).toBeLessThanOrEqual(text.length);
  }
  for (const place of [whole.start - 1, whole.end + 1]) expect(await completionsAt(document, place)).toEqual([]);
  expect(symbolsOf(document)).toMatchObject([{ name: 'Order', children: [{ name: 'Pay' }, { name: 'Ship' }] }]);
});

test.each(Object.keys(templates))('in %s a state and a variable are renamed wherever they are named', (name) => {
  const text = templates[name] ?? '';
  const document = documentOf(text);
  for (const [from, to] of [
    ['Ship', 'Send it'],
    ['amount', 'sum'],
  ] as const) {
    const renaming = renameAt(document, text.lastIndexOf(from), to);
    if (renaming.kind === 'refused') throw new Error(renaming.reason);
    expect(renaming.edits).toHaveLength(2);
    const after = documentOf(applyEdits(text, renaming.edits));
    expect(faultsOf(after)).toEqual([]);
    expect(after.tree.source.text).not.toMatch(new RegExp(`${from}\\b`));
  }
});

test.each(Object.keys(templates))('%s that is cut off anywhere is answered', async (name) => {
  const text = templates[name] ?? '';
  for (let end = text.length; end > 0; end -= 19) {
    const cut = text.slice(0, end);
    const document = documentIn(cut);
    if (document === undefined) continue;
    for (const { span } of await completionsAt(document, end)) expect(span.start <= end && end <= span.end).toBe(true);
    await hoverAt(document, end);
    usesAt(document, end);
    selectionRangesAt(document, end);
  }
});
