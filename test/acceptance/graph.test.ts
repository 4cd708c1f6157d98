import { expect, test } from 'vitest';
import { definition, folderWith, stepproof } from './command.ts';

const template = `Resources:
  First: { Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } } }
  Second: { Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: B, States: { B: { Type: Succeed } } } } }
`;

const files = { 'flow.asl.json': definition(), 'template.yaml': template, 'dist/graph-view.js': 'start();' };

async function graph(...args: readonly string[]) {
  const folder = folderWith(files);
  return { ...(await stepproof(folder, ['graph', ...args])), folder };
}

test('the format follows from the end of the file', async () => {
  for (const [file, start] of [
    ['a.svg', '<svg '],
    ['a.html', '<!doctype html>'],
    ['a.mmd', 'flowchart TD'],
    ['a.dot', 'digraph "flow"'],
  ] as const) {
    const { code, out, error, folder } = await graph('flow.asl.json', '-o', file);
    expect({ code, out, error }).toEqual({ code: 0, out: '', error: '' });
    expect(folder.read(file).startsWith(start)).toBe(true);
  }
});

test('without a file the picture goes to standard output', async () => {
  expect(await graph('flow.asl.json')).toMatchObject({ code: 0, out: expect.stringMatching(/^<svg .*<\/svg>\n$/s) });
  expect((await graph('flow.asl.json', '--format', 'mermaid')).out).toContain('s0(["Ship"])');
});

test('on a terminal a picture is no use, and a short text is', async () => {
  const folder = folderWith(files);
  const onTerminal = (...args: readonly string[]) =>
    stepproof(folder, ['graph', 'flow.asl.json', ...args], { isTerminal: true });
  for (const [format, what] of [
    ['svg', 'A picture in SVG'],
    ['html', 'A page'],
  ] as const)
    expect(await onTerminal('--format', format)).toEqual({
      code: 2,
      out: '',
      error: expect.stringContaining(
        `${what} is not to be read on a terminal: write it into a file, as with \`stepproof graph flow.asl.json -o flow.${format}\`.`,
      ),
    });
  expect((await onTerminal('--format', 'mermaid')).out).toContain('flowchart TD');
  expect((await onTerminal('-o', 'a.svg')).code).toBe(0);
});

test('an end that tells no format is asked about', async () => {
  expect(await graph('flow.asl.json', '-o', 'a.png')).toMatchObject({
    code: 2,
    error: expect.stringContaining('`--format`'),
  });
});

test('one of several machines is named', async () => {
  expect((await graph('template.yaml')).error).toContain('`First`, `Second`');
  expect((await graph('template.yaml', '--machine', 'Second', '--format', 'dot')).out).toContain('label="B"');
  expect(await graph('template.yaml', '--machine', 'Secnd')).toMatchObject({
    code: 2,
    error: expect.stringContaining('`Second`'),
  });
});

test('a page has the program in it, and a policy that lets nothing else run', async () => {
  const { out } = await graph('flow.asl.json', '--format', 'html', '--theme', 'dark');
  expect(out).toContain('<script>start();</script>');
  expect(out).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-/);
  expect(out).toContain('data-theme="dark"');
});

test('a definition without states has no picture', async () => {
  const folder = folderWith({ 'flow.asl.json': '{"StartAt": "A", "States": {}}' });
  expect(await stepproof(folder, ['graph', 'flow.asl.json'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('no states'),
  });
});

test('a definition that is half written is drawn as far as it goes', async () => {
  const folder = folderWith({ 'flow.asl.json': '{"StartAt": "A", "States": {"A": {"Type": "Pass"}}' });
  expect(await stepproof(folder, ['graph', 'flow.asl.json'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('class="end missing"'),
  });
});
