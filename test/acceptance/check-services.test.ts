import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definition, folderWith, stepproof } from './command.ts';
import { sarifLog } from './sarif-log.ts';

async function sarif(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const { out } = await stepproof(folderWith(files), ['check', '--format', 'sarif', ...args]);
  const [run] = sarifLog(out).runs;
  return { run, results: run.results };
}

test('SARIF has rules, places, related places and fixes', async () => {
  const { run, results } = await sarif({ 'in/a.asl.json': definition('shout related') });
  const artifactLocation = { uri: 'in/a.asl.json', uriBaseId: '%SRCROOT%' };
  expect(run.tool.driver).toMatchObject({
    name: 'StepProof',
    rules: [
      {
        id: 'no-shout',
        shortDescription: { text: 'Disallow shout.' },
        help: { text: 'Disallow shout. `stepproof explain no-shout` says more.' },
        defaultConfiguration: { level: 'error' },
        properties: { tags: ['aws-step-functions', 'practice'] },
      },
    ],
  });
  expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', invocations: [{ executionSuccessful: true }] });
  expect(results).toMatchObject([
    {
      ruleId: 'no-shout',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'The comment `shout related` holds shout.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 29, charOffset: 15, charLength: 15 },
          },
          logicalLocations: [{ fullyQualifiedName: '/Comment' }],
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { artifactLocation, region: { startLine: 1, startColumn: 1, endLine: 7 } },
          message: { text: 'It stands in this definition.' },
        },
      ],
      fixes: [
        {
          description: { text: 'Remove `shout`' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                { deletedRegion: { startLine: 2, startColumn: 15, endColumn: 20 }, insertedContent: { text: '' } },
              ],
            },
          ],
          properties: { kind: 'safe' },
        },
      ],
    },
  ]);
});

test('severities are levels of SARIF and severities of GitLab', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout whisper mumble hum') });
  const log = sarifLog((await stepproof(folder, ['check', '--format', 'sarif'])).out);
  expect(log.runs[0].results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['no-hum', 'note'],
    ['no-mumble', 'note'],
    ['no-shout', 'error'],
    ['no-whisper', 'warning'],
  ]);
  const issues = JSON.parse((await stepproof(folder, ['check', '--format', 'gitlab'])).out);
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['info', 'minor', 'critical', 'major']);
});

test('SARIF without findings is a log too, and a page of a rule is its help', async () => {
  expect((await sarif({ 'a.asl.json': definition() })).results).toEqual([]);
  expect((await sarif({})).results).toEqual([]);
  const page = '# no-shout\n\n<!-- rule -->\n\nLower [it](coverage.md), as [AWS](https://aws.amazon.com/) does.\n';
  const { run } = await sarif({ 'a.asl.json': definition('shout'), 'rules-docs/no-shout.md': page });
  const [rule] = run.tool.driver.rules;
  expect(rule?.help.markdown).toBe('# no-shout\n\nLower it, as [AWS](https://aws.amazon.com/) does.\n');
});

test('SARIF tells of mistakes in a configuration, and of what could not be read', async () => {
  const folder = folderWith({ 'stepproof.config.json': '{ "rulez": {} }', 'a.asl.json': Buffer.from([0xff, 0xfe, 0]) });
  const { code, out } = await stepproof(folder, ['check', 'a.asl.json', 'b.asl.json', '--format', 'sarif']);
  const [{ invocations, results }] = sarifLog(out).runs;
  expect(code).toBe(2);
  expect(invocations[0].executionSuccessful).toBe(false);
  expect(invocations[0].toolExecutionNotifications?.map(({ message }) => message.text)).toContain(
    '`b.asl.json` names no file or folder.',
  );
  expect(results.map(({ ruleId }) => ruleId)).toEqual(['config']);
});

test('a fault of a rule makes a run of SARIF fail', async () => {
  const { run } = await sarif({ 'a.asl.json': definition('stumble') });
  expect(run.invocations[0].executionSuccessful).toBe(false);
});

const hostile = 'shout \\u0000\\u0007\\ud800 [a](1) {0} ]]> <b> & \\u202e';

test('whatever stands in names leaves SARIF and GitLab valid, and JUnit well-formed', async () => {
  const folder = folderWith({ 'a b#%[x]?é:\\{1}.asl.json': definition(hostile) });
  const [run] = sarifLog((await stepproof(folder, ['check', '--format', 'sarif'])).out).runs;
  const [result] = run.results;
  expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe(
    'a%20b%23%25%5Bx%5D%3F%C3%A9%3A%5C%7B1%7D.asl.json',
  );
  expect(result?.message.text).toContain('\\[a](1) {{0}} ]]>');
  const [issue] = JSON.parse((await stepproof(folder, ['check', '--format', 'gitlab'])).out);
  expect(issue.location.path).toBe('a b#%[x]?é:\\{1}.asl.json');
  const xml = (await stepproof(folder, ['check', '--format', 'junit'])).out;
  expect(xml).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/);
  expect(xml).toContain('[a](1) {0} ]]&#62; &#60;b&#62; &#38; \u202e');
});

test('paths are those from the root of the repository, and none is absolute', async () => {
  const folder = folderWith({ 'infra/flows/a.asl.json': definition('shout'), 'other/b.asl.json': definition('shout') });
  mkdirSync(join(folder.path, '.git'));
  const from = { path: join(folder.path, 'infra') };
  const paths = ['./flows/a.asl.json', join(folder.path, 'other/b.asl.json')];
  for (const format of ['sarif', 'gitlab', 'junit']) {
    const { out } = await stepproof(from, ['check', ...paths, '--format', format]);
    expect(out, format).toContain('"infra/flows/a.asl.json"');
    expect(out, format).toContain('"other/b.asl.json"');
    expect(out, format).not.toContain(folder.path);
  }
});

test('without a repository, paths are those from the current folder', async () => {
  const folder = folderWith({ 'infra/a.asl.json': definition('shout'), 'b.asl.json': definition('shout') });
  const { out } = await stepproof({ path: join(folder.path, 'infra') }, ['check', '.', '..', '--format', 'gitlab']);
  const paths = JSON.parse(out).map(({ location }: { location: { path: string } }) => location.path);
  expect(paths).toEqual(['a.asl.json', '../b.asl.json']);
});

test('GitLab gets issues whose fingerprints are all different', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout whisper'), 'b.asl.json': definition('shout') });
  const issues = JSON.parse((await stepproof(folder, ['check', '--format', 'gitlab'])).out);
  expect(issues[0]).toEqual({
    description: 'The comment `shout whisper` holds shout.',
    check_name: 'no-shout',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'critical',
    location: { path: 'a.asl.json', lines: { begin: 2, end: 2 } },
  });
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
  expect((await stepproof(folderWith({}), ['check', '--format', 'gitlab'])).out).toBe('[]\n');
});

test('JUnit has a failure for what makes the command fail, and a case for each other finding and file', async () => {
  const folder = folderWith({ 'in/a.asl.json': definition('shout whisper'), 'b.asl.json': definition() });
  const { out } = await stepproof(folder, ['check', '--format', 'junit']);
  expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="stepproof" tests="3" failures="1" errors="0" skipped="0">
  <testsuite name="b.asl.json" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="check" classname="b" file="b.asl.json"/>
  </testsuite>
  <testsuite name="in/a.asl.json" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="no-shout at /Comment" classname="in/a" file="in/a.asl.json" line="2">
      <failure message="The comment \`shout whisper\` holds shout." type="error">in/a.asl.json:2:14: error: The comment \`shout whisper\` holds shout. (no-shout)</failure>
    </testcase>
    <testcase name="no-whisper at /Comment" classname="in/a" file="in/a.asl.json" line="2">
      <system-out>in/a.asl.json:2:14: warning: The comment \`shout whisper\` holds whisper. (no-whisper)</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
  const strict = await stepproof(folder, ['check', '--format', 'junit', '--max-warnings', '0']);
  expect(strict.out).toContain('<testsuites name="stepproof" tests="3" failures="2" errors="0" skipped="0">');
  const lax = await stepproof(folder, ['check', '--format', 'junit', '--fail-on', 'never']);
  expect(lax.out).toContain('failures="0"');
});

test('JUnit has an error for what could not be read', async () => {
  const { out, code } = await stepproof(folderWith({}), ['check', 'b.asl.json', '--format', 'junit']);
  expect(code).toBe(2);
  expect(out).toContain('<testsuites name="stepproof" tests="1" failures="0" errors="1" skipped="0">');
  expect(out).toContain('<error message="`b.asl.json` names no file or folder.">');
});

test('--output writes the report into a file, and people get theirs', async () => {
  const folder = folderWith({ 'a.asl.json': definition('shout') });
  const args = ['check', '--format', 'sarif', '--output', 'reports/stepproof.sarif'];
  const { code, out, error } = await stepproof(folder, args, { isTerminal: true, environment: { FORCE_COLOR: '1' } });
  expect(code).toBe(1);
  expect(out).toContain('\u001b[31m');
  expect(error).toBe('');
  expect(sarifLog(folder.read('reports/stepproof.sarif')).runs[0].results).toHaveLength(1);
  await stepproof(folder, ['check', '-o', 'report.txt'], { environment: { FORCE_COLOR: '1' } });
  expect(folder.read('report.txt')).toMatch(/^error\[no-shout\]: /);
});

test('a report that cannot be written is told', async () => {
  const folder = folderWith({ 'a.asl.json': definition() });
  const { code, error } = await stepproof(folder, ['check', '-o', '.']);
  expect([code, error]).toEqual([2, 'error: Could not write `.`: it is a folder.\n']);
});
