import { expect, test } from 'vitest';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { Random } from '../fuzz/random.ts';
import { type Editor, type OpenDocument, startEditor } from './editor.ts';

const definition = `{
  "StartAt": "Pay",
  "States": {
    "Pay": { "Type": "Task", "Resource": "\${Pay}", "ResultPath": "$.paid", "Next": "Route" },
    "Route": { "Type": "Choice", "Choices": [{ "Variable": "$.paid", "IsPresent": true, "Next": "Ship" }] },
    "Ship": { "Type": "Pass", "Parameters": { "a.$": "States.Format('{}', $.paid)" }, "Next": "Shipped" }
  }
}`;

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: STANDARD
      Policies:
        - Statement: [{ Effect: Allow, Action: sqs:SendMessage, Resource: "*" }]
      DefinitionUri: order.asl.json
      DefinitionSubstitutions: { Pay: !GetAtt Pay.Arn }
`;

const yaml = `StartAt: A
States:
  A: { Type: Wait, Seconds: 0, Next: B }
  B: { Type: Pass, Assign: { w.$: $.kg }, Next: C }
  C: { Type: Fail }
`;

const texts = [
  ['file:///flows/order.asl.json', definition],
  ['file:///flows/template.yaml', template],
  ['file:///flows/other.asl.yaml', yaml],
] as const;

function start(): Promise<Editor> {
  return startEditor({ world: { awsData: awsDataFolder() } });
}

/** What is found in each document; the server is told first of all of them. */
async function findingsIn({ client }: Editor, documents: readonly OpenDocument[]): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const { params } of documents) {
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, params);
    found.push(report.kind === 'full' ? report.items : report);
  }
  return found;
}

async function openAll(editor: Editor, contents: readonly string[]): Promise<OpenDocument[]> {
  const documents: OpenDocument[] = [];
  for (const [index, [uri]] of texts.entries()) documents.push(await editor.open(uri, contents[index] ?? ''));
  return documents;
}

/** Takes a stretch out of the document, writes it once more, or puts back all that was there in the beginning. */
async function editAnywhere(document: OpenDocument, original: string, random: Random): Promise<void> {
  const { text } = document;
  const offset = random.below(text.length + 1);
  const end = Math.min(text.length, offset + random.below(12));
  const range = { start: document.positionAt(offset), end: document.positionAt(end) };
  const stretch = text.slice(offset, end);
  const changes = [{ range, text: '' }, { range, text: stretch + stretch }, { range, text: 'Pay' }, { text: original }];
  await document.change(random.pick(changes));
}

test.each([1, 2, 3])('after any edits the same is found as in texts that were just opened: seed %i', async (seed) => {
  const random = new Random(seed);
  const editor = await start();
  const originals = texts.map(([, text]) => text);
  const documents = await openAll(editor, originals);
  for (let round = 0; round < 12; round++) {
    for (let edit = 0; edit < 3; edit++) {
      const index = random.below(documents.length);
      await editAnywhere(documents[index] as OpenDocument, originals[index] ?? '', random);
      if (random.below(2) === 0) await findingsIn(editor, documents);
    }
    const contents = documents.map(({ text }) => text);
    const fresh = await start();
    const expected = await findingsIn(fresh, await openAll(fresh, contents));
    expect(await findingsIn(editor, documents), contents.join('\n---\n')).toEqual(expected);
  }
  expect(editor.logged).toEqual([]);
});
