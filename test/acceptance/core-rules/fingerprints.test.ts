import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith, stepproof } from '../command.ts';
import { root } from '../root.ts';
import { fingerprintOf, type SarifLog, type SarifRegion, sarifLog } from '../sarif-log.ts';

const broken = readFileSync(`${root}examples/order-processing-broken.asl.json`, 'utf8');

async function logOf(text: string, name = 'order.asl.json'): Promise<SarifLog> {
  const folder = folderWith({ [name]: text });
  return sarifLog((await stepproof(folder, ['check', '--format', 'sarif'])).out);
}

async function marksOf(text: string, name?: string): Promise<readonly (readonly [string, string])[]> {
  const [{ results }] = (await logOf(text, name)).runs;
  return results.map((result) => [result.ruleId, fingerprintOf(result)] as const);
}

test('findings keep their fingerprints when lines move and when other things change', async () => {
  const before = await marksOf(broken);
  expect(before.length).toBeGreaterThan(8);
  expect(new Set(before.map(([, mark]) => mark)).size).toBe(before.length);
  const moved = broken.replaceAll('\n', '\n\n').replaceAll('  ', '\t');
  expect(await marksOf(moved)).toEqual(before);
  expect(await marksOf(JSON.stringify(JSON.parse(broken)))).toEqual(before);
  expect(await marksOf(broken.replaceAll('\n', '\r\n'))).toEqual(before);
  expect(await marksOf(broken.replace('"Comment": "', '"Comment": "Changed. '))).toEqual(before);
  expect(await marksOf(broken, 'flows/renamed.asl.json')).toEqual(before);
});

test('a state that is added changes the fingerprint of no finding', async () => {
  const before = await marksOf(broken);
  const definition = JSON.parse(broken);
  definition.States = { 'Added first': { Type: 'Pass', Next: definition.StartAt }, ...definition.States };
  definition.StartAt = 'Added first';
  const after = await marksOf(JSON.stringify(definition));
  expect(after).toEqual(before);
});

const retriers = (...rates: readonly number[]) =>
  JSON.stringify({
    StartAt: 'Work',
    States: {
      Work: {
        Type: 'Task',
        Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:work',
        TimeoutSeconds: 60,
        Retry: rates.map((rate, index) => ({ ErrorEquals: [`E${index}`], BackoffRate: rate })),
        End: true,
      },
    },
  });

test('what is added before in a list changes none either, and equal mistakes are told apart', async () => {
  const range = async (...rates: readonly number[]) => {
    const marks = await marksOf(retriers(...rates));
    return marks.filter(([ruleId]) => ruleId === 'field-range').map(([, mark]) => mark);
  };
  const [only] = await range(0.5);
  expect(only).toBeDefined();
  expect(await range(2, 0.5)).toEqual([only]);
  const [first, second] = await range(0.5, 0.5);
  expect([first, second === first]).toEqual([only, false]);
  expect(await range(0.25)).not.toContain(only);
});

test('an execution that shows a finding is a code flow through its states', async () => {
  const [{ results }] = (await logOf(broken)).runs;
  const flow = results.find(({ ruleId }) => ruleId === 'choice-default')?.codeFlows?.[0];
  expect(flow?.message.text).toBe('An execution that ends with `States.NoChoiceMatched`.');
  const [thread] = flow?.threadFlows ?? [];
  expect(Object.keys(thread?.initialState ?? {})).toEqual(['input', 'mocks']);
  const steps = thread?.locations.map(({ location }) => location) ?? [];
  expect(steps.map(({ message }) => message.text)).toEqual(['State `ValidateOrder`', 'State `IsOrderValid`']);
  const written = steps.map(({ physicalLocation: { region } }) => region && textAt(broken, region));
  expect(written).toEqual(['"ValidateOrder"', '"IsOrderValid"']);
});

test('the replacements of SARIF are the edits of the JSON report', async () => {
  const folder = folderWith({ 'order.asl.json': broken });
  const json = JSON.parse((await stepproof(folder, ['check', '--format', 'json'])).out);
  const edits = json.diagnostics.flatMap(({ fixes }: { fixes: { edits: { text: string }[] }[] }) =>
    fixes.flatMap((fix) => fix.edits.map(({ text }) => text)),
  );
  const [{ results }] = (await logOf(broken)).runs;
  const replacements = results
    .flatMap(({ fixes = [] }) => fixes)
    .flatMap(({ artifactChanges }) => artifactChanges.flatMap((change) => change.replacements));
  expect(replacements.length).toBeGreaterThan(3);
  expect(replacements.map(({ insertedContent }) => insertedContent.text)).toEqual(edits);
  for (const { deletedRegion } of replacements)
    expect(textAt(broken, deletedRegion)).toBe(broken.slice(...spanOf(deletedRegion)));
});

test('the logs of all examples are valid', async () => {
  const { out } = await stepproof({ path: `${root}examples` }, ['check', '--format', 'sarif']);
  const [{ results }] = sarifLog(out).runs;
  expect(results.length).toBeGreaterThan(8);
  for (const { locations } of results)
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(
      /^examples\/[a-z-]+\.asl\.json$|^examples\/.+\.yaml$/,
    );
});

function spanOf({ charOffset, charLength }: SarifRegion): [number, number] {
  return [charOffset, charOffset + charLength];
}

/** The text of a region by its lines and columns. */
function textAt(text: string, { startLine, startColumn, endLine, endColumn }: SarifRegion): string {
  const lines = text.split('\n').slice(startLine - 1, endLine);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, endColumn - 1);
  lines[0] = (lines[0] ?? '').slice(startColumn - 1);
  return lines.join('\n');
}
