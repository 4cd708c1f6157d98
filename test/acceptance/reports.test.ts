import { expect, test } from 'vitest';
import { definition, folderWith, stepproof } from './command.ts';

test('the pretty report shows the line, marks the place, and names fix and page', async () => {
  const folder = folderWith({
    'a.asl.json': definition('shout'),
    'b.asl.json': definition('shout whisper'),
    'c.asl.json': definition(),
  });
  const { out } = await stepproof(folder, ['check']);
  expect(out).toBe(`error[no-shout]: The comment \`shout\` holds shout.
  ╭─ a.asl.json:2:14
  │
2 │   "Comment": "shout",
  │              ^^^^^^^
  │
  = fix: Remove \`shout\`
  = more: stepproof explain no-shout

error[no-shout]: The comment \`shout whisper\` holds shout.
  ╭─ b.asl.json:2:14
  │
2 │   "Comment": "shout whisper",
  │              ^^^^^^^^^^^^^^^
  │
  = fix: Remove \`shout\`

warning[no-whisper]: The comment \`shout whisper\` holds whisper.
  ╭─ b.asl.json:2:14
  │
2 │   "Comment": "shout whisper",
  │              ^^^^^^^^^^^^^^^
  │
  = suggestion: Remove \`whisper\`
  = more: stepproof explain no-whisper

2 errors and 1 warning in 2 of 3 files, 2 fixable with --fix.
`);
});

test('related places are shown with what is said of them, a span of many lines on its first one', async () => {
  const { out } = await stepproof(folderWith({ 'a.asl.json': definition('hum related') }), ['check']);
  expect(out).toContain(`2 │   "Comment": "hum related",
  │              ^^^^^^^^^^^^^
  ⋮
  │
1 │ {
  │ ─ It stands in this definition.
`);
});

test('tabs and wide characters keep the marks in their place', async () => {
  const text = '{\n\t"Comment":\t"注文 🚚 shout", "StartAt": "A", "States": {} }';
  const { out } = await stepproof(folderWith({ 'a.asl.json': text }), ['check']);
  expect(out).toContain(`2 │   "Comment":  "注文 🚚 shout", "StartAt": "A", "States": {} }
  │               ^^^^^^^^^^^^^^^
`);
});

test('of a long line the part around the place is shown', async () => {
  const text = `{ "StartAt": "A", "States": {}, "Padding": "${'x'.repeat(500)}", "Comment": "shout", "More": "${'y'.repeat(500)}" }`;
  const { out } = await stepproof(folderWith({ 'a.asl.json': text }), ['check'], { columns: 60 });
  const [, , , code = '', mark = ''] = out.split('\n');
  expect(code).toMatch(/^1 │ …x*"?, "Comment": "shout", "More": "y*…$/);
  expect(code.length).toBeLessThanOrEqual(60);
  expect(mark.indexOf('^^^^^^^')).toBe(code.indexOf('"shout"'));
});

test('a terminal is not told what to do by what stands in a file', async () => {
  const text = '{ "Comment": "shout \u001b[2J \u202e", "StartAt": "A", "States": {} }';
  const { out } = await stepproof(folderWith({ 'a.asl.json': text }), ['check']);
  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('\u202e');
  expect(out).toContain('shout ␛[2J �');
});

const escape = '\u001b';

test.each([
  ['on a terminal', [], { isTerminal: true }, true],
  ['in a pipe', [], {}, false],
  ['with NO_COLOR', [], { isTerminal: true, environment: { NO_COLOR: '1' } }, false],
  ['with an empty NO_COLOR', [], { isTerminal: true, environment: { NO_COLOR: '' } }, true],
  ['with FORCE_COLOR', [], { environment: { FORCE_COLOR: '1' } }, true],
  ['with FORCE_COLOR=0', [], { isTerminal: true, environment: { FORCE_COLOR: '0' } }, false],
  ['on a dumb terminal', [], { isTerminal: true, environment: { TERM: 'dumb' } }, false],
  ['with --color', ['--color'], { environment: { NO_COLOR: '1' } }, true],
  ['with --no-color', ['--no-color'], { isTerminal: true, environment: { FORCE_COLOR: '1' } }, false],
])('%s the report is coloured or not', async (_, args, world, isColoured) => {
  const { out } = await stepproof(folderWith({ 'a.asl.json': definition('shout') }), ['check', ...args], world);
  expect(out.includes(escape)).toBe(isColoured);
});

test('the JSON report has the shape of its contract', async () => {
  const folder = folderWith({ 'in/a.asl.json': definition('shout related') });
  const { out } = await stepproof(folder, ['check', '--format', 'json'], { isTerminal: true });
  const place = { start: { line: 2, column: 14, offset: 15 }, end: { line: 2, column: 29, offset: 30 } };
  expect(JSON.parse(out)).toEqual({
    version: 1,
    machines: [{ file: 'in/a.asl.json', name: 'a', pointer: '' }],
    diagnostics: [
      {
        file: 'in/a.asl.json',
        ruleId: 'no-shout',
        severity: 'error',
        message: 'The comment `shout related` holds shout.',
        pointer: '/Comment',
        ...place,
        related: [
          {
            file: 'in/a.asl.json',
            pointer: '',
            start: { line: 1, column: 1, offset: 0 },
            end: { line: 7, column: 2, offset: definition('shout related').length - 1 },
            message: 'It stands in this definition.',
          },
        ],
        fixes: [
          {
            title: 'Remove `shout`',
            kind: 'safe',
            edits: [
              {
                file: 'in/a.asl.json',
                start: { line: 2, column: 15, offset: 16 },
                end: { line: 2, column: 20, offset: 21 },
                text: '',
              },
            ],
          },
        ],
      },
    ],
    stats: { files: 1, machines: 1, errors: 1, warnings: 0, infos: 0, hints: 0 },
  });
});

test('annotations for GitHub escape what would end them', async () => {
  const folder = folderWith({ 'a,b:100%.asl.json': definition('hum 5%') });
  const { out } = await stepproof(folder, ['check', '--format', 'github']);
  expect(out).toBe(
    '::notice file=a%2Cb%3A100%25.asl.json,line=2,endLine=2,col=14,endColumn=22,title=StepProof no-hum::The comment `hum 5%25` holds hum.\n',
  );
});

test('rules are listed by category, for people and for programs', async () => {
  const { out } = await stepproof({ path: '/' }, ['rules']);
  expect(out).toContain('practice\n  no-shout     error    Disallow shout.\n');
  expect(out).toContain('  no-taste     warning  Disallow taste. (with the strict preset)\n');
  expect(out).toContain('  no-doom      warning  Disallow doom. (tries out executions)\n');
  const listed = JSON.parse((await stepproof({ path: '/' }, ['rules', '--format', 'json'])).out);
  expect(listed.version).toBe(1);
  expect(listed.rules[0]).toEqual({
    id: 'no-shout',
    category: 'practice',
    severity: 'error',
    preset: 'recommended',
    deep: false,
    description: 'Disallow shout.',
    requirements: [],
  });
});

test('the page of a rule is drawn for the terminal', async () => {
  const page =
    '# no-shout\n\n<!-- generated -->\n\nFinds `shout` in\na comment, see [AWS](https://a.b).\n\n```json\n{ "a": 1 }\n```\n\n- one\n- two\n';
  const folder = folderWith({ 'rules-docs/no-shout.md': page });
  expect(await stepproof(folder, ['explain', 'no-shout'])).toEqual({
    code: 0,
    error: '',
    out: 'no-shout\n\nFinds `shout` in a comment, see AWS (https://a.b).\n\n    { "a": 1 }\n\n- one\n- two\n',
  });
});

test('a page is broken into lines that fit the terminal', async () => {
  const folder = folderWith({ 'rules-docs/no-shout.md': `${'word '.repeat(30)}\n\n- ${'item '.repeat(30)}` });
  const { out } = await stepproof(folder, ['explain', 'no-shout'], { columns: 40 });
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  expect(out).toMatch(/\n- item.*\n {2}item/);
});
