import { expect, test } from 'vitest';
import {
  CodeActionRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Range,
} from 'vscode-languageserver/node';
import { type Editor, type OpenDocument, startEditor } from './editor.ts';
import { requests } from './requests.ts';

const json = `{
  "StartAt": "Wäge",
  "States": {
    "Wäge": { "Type": "Choice", "Choices": [{ "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "🚚" }], "Default": "B" },
    "🚚": { "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": { "n": "{% $states.input.kg & 'x' %}" }, "Assign": { "w": "{% 1 %}" }, "End": true }, // done
    "B": { "Type": "Pass", "Parameters": { "a.$": "States.Format('{}', $.kg)" }, "End": true }
  }
}`;

const yaml = `StartAt: Wäge # start
States:
  Wäge:
    Type: Choice
    Choices:
      - {Variable: $.kg, NumericGreaterThan: 5, Next: "🚚"}
    Default: B
  "🚚":
    Type: Pass
    Parameters:
      a.$: >-
        States.Format('{}',
        $.kg)
    Next: &b B
  B: { Type: Succeed, Comment: *b }
`;

test.each([
  ['JSON', 'file:///flows/a.asl.json', json],
  ['JSON with Windows line breaks', 'file:///flows/a.asl.json', json.replaceAll('\n', '\r\n')],
  ['YAML', 'file:///flows/a.asl.yaml', yaml],
])('while %s is typed, every request is answered, with places in the text', async (_, uri, text) => {
  const editor = await startEditor();
  const document = await editor.open(uri, '', 'asl');
  for (const [index, character] of [...text].entries()) {
    const end = document.positionAt(document.text.length);
    await document.change({ range: { start: end, end }, text: character });
    // Every second length of the text meets all kinds of places.
    if (index % 2 === 0) await askAll(editor, document, document.text.length);
  }
  expect(document.text).toBe(text);
  expect(editor.logged).toEqual([]);
});

test.each([
  ['JSON', 'file:///flows/a.asl.json', json],
  ['YAML', 'file:///flows/a.asl.yaml', yaml],
])('wherever a character of %s is missing, every request is answered', async (_, uri, text) => {
  const editor = await startEditor();
  const document = await editor.open(uri, text, 'asl');
  for (let offset = 0; offset < text.length; offset += 3) {
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + 1) };
    const missing = document.within(range);
    await document.change({ range, text: '' });
    await askAll(editor, document, offset);
    await askForActions(editor, document);
    await document.change({ range: { start: range.start, end: range.start }, text: missing });
  }
  expect(editor.logged).toEqual([]);
});

/** Asks everything about a place, and checks that each range of an answer lies in the text. */
async function askAll({ client }: Editor, document: OpenDocument, offset: number): Promise<void> {
  const position = document.positionAt(offset);
  const report: DocumentDiagnosticReport = await client.sendRequest(DocumentDiagnosticRequest.type, document.params);
  expect(report.kind).toBe('full');
  const answers = await Promise.all(
    requests.map(({ method, params }) => client.sendRequest(method, params(document.uri, position))),
  );
  for (const range of rangesIn([report, answers])) {
    expect(range.start).toEqual(document.positionAt(document.offsetAt(range.start)));
    expect(range.end).toEqual(document.positionAt(document.offsetAt(range.end)));
  }
}

/** Asks for all that can be done about all that is found. */
async function askForActions({ client }: Editor, document: OpenDocument): Promise<void> {
  const actions = await client.sendRequest(CodeActionRequest.type, {
    ...document.params,
    range: document.rangeOf(document.text),
    context: { diagnostics: [], only: ['quickfix', 'source.fixAll'] },
  });
  expect(actions).not.toBeNull();
}

/** Every range anywhere in a value. */
function rangesIn(value: unknown): readonly Range[] {
  const ranges: Range[] = [];
  const open = [value];
  for (const next of open) {
    if (typeof next !== 'object' || next === null) continue;
    if (isRange(next)) ranges.push(next);
    else open.push(...Object.values(next));
  }
  return ranges;
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value;
}
