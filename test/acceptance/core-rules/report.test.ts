import { expect, test } from 'vitest';
import { definition, folderWith, stepproof } from '../command.ts';

const program = { 'dist/report-view.js': 'start();' };

const template = `Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: flows/orders.asl.json }
  Refunds:
    Type: AWS::Serverless::StateMachine
    Properties: { Definition: { StartAt: Refund, States: { Refund: { Type: Succeed } } } }
`;

const broken =
  '{"StartAt": "Ship", "States": {"Ship": {"Type": "Pass", "Next": "Shiped"}, "Shipped": {"Type": "Succeed"}}}';

function report(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return stepproof(folderWith({ ...program, ...files }), ['report', ...args]);
}

/** The headings of the machines. */
function machinesOn(page: string): readonly string[] {
  return Array.from(page.matchAll(/<article[^>]*><h1>([^<]*)<\/h1>/g), ([, name = '']) => name);
}

test('a page tells what was found, draws the graph, and lists paths and permissions', async () => {
  const { code, out, error } = await report({ 'flows/ship.asl.json': broken }, 'flows');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(/^<!doctype html>\n/);
  expect(machinesOn(out)).toEqual(['ship']);
  for (const heading of ['Findings', 'Graph', 'Paths', 'Permissions']) expect(out).toContain(`<h2>${heading}</h2>`);
  expect(out).toContain('<code class="rule">no-dangling-target</code>');
  expect(out).toContain('<code>flows/ship.asl.json:1:');
  expect(out).toContain('aria-label="State machine ship"');
});

test('on a terminal a page is no use', async () => {
  const folder = folderWith({ ...program, 'ship.asl.json': definition() });
  expect(await stepproof(folder, ['report'], { isTerminal: true })).toEqual({
    code: 2,
    out: '',
    error: expect.stringContaining('with `stepproof report -o report.html`.'),
  });
  expect((await stepproof(folder, ['report', '-o', 'report.html'], { isTerminal: true })).code).toBe(0);
});

test('the page lets nothing run but its program, and nothing be loaded', async () => {
  const { out } = await report({ 'ship.asl.json': definition() });
  expect(out).toContain('<script>start();</script>');
  expect(out).toMatch(
    /Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;sha256-[^ ]+; style-src/,
  );
  expect(out).not.toMatch(/\s(style|on\w+)="/);
});

test('what is wrong with a template as a whole is told once, however many machines it has', async () => {
  const broken = template.replace(
    'DefinitionUri: flows/orders.asl.json }',
    'Definition: { StartAt: A, States: { A: { Type: Succeed } } }',
  );
  const { out } = await report({ 'template.yaml': broken }, 'template.yaml');
  expect(machinesOn(out)).toEqual(['Orders', 'Refunds']);
  expect(out.match(/<code class="rule">no-invalid-syntax<\/code>/g)).toHaveLength(1);
});

test('several machines are listed first, each with what was found in it', async () => {
  const { out } = await report({ 'a.asl.json': definition(), 'b.asl.json': broken });
  expect(machinesOn(out)).toEqual(['a', 'b']);
  expect(out).toMatch(/<p>2 state machines: [1-9]\d* errors?, \d+ warnings?\.<\/p>/);
  expect(out).toContain('<a href="#machine-0">a</a> – a.asl.json: 0 errors, 0 warnings');
  expect(out).toContain('<article id="machine-1"');
});

test('a definition that a template names is told of once, as the machine of the template', async () => {
  const { out } = await report({ 'template.yaml': template, 'flows/orders.asl.json': definition() });
  expect(machinesOn(out)).toEqual(['Orders', 'Refunds']);
  expect(out.match(/<code>template\.yaml<\/code>/g)).toHaveLength(2);
});

test('a definition that is half written is told of as far as it goes', async () => {
  const { code, out } = await report({ 'half.asl.json': '{"StartAt": "A", "States": {"A": {"Type": "Pass"}' });
  expect(code).toBe(0);
  expect(machinesOn(out)).toEqual(['half']);
  expect(out).toContain('class="end missing"');
});

test('a definition without states has findings, and neither a graph nor paths', async () => {
  const { code, out } = await report({ 'empty.asl.json': '{"StartAt": "A", "States": {}}' });
  expect(code).toBe(0);
  expect(out).toContain('<h2>Findings</h2>');
  expect(out).not.toContain('<h2>Graph</h2>');
  expect(out).not.toContain('<h2>Paths</h2>');
});

test('no name, message or comment becomes markup', async () => {
  const evil = '</script></title><img src=x onerror=alert(1)><!--"\'`\u2028';
  const hostile = {
    Comment: evil,
    StartAt: evil,
    States: {
      [evil]: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Comment: evil, Next: `${evil}!` },
      __proto__x: { Type: 'Fail', Error: evil, Cause: evil },
    },
  };
  const { out } = await report({ 'hostile.asl.json': JSON.stringify(hostile) });
  expect(out).not.toMatch(/<img|<!--/);
  expect(out.match(/<script[ >]/g)).toHaveLength(2);
  expect(out.match(/<\/script>/g)).toHaveLength(2);
  expect(out.match(/<\/title>/g)?.length).toBe(out.match(/<title>/g)?.length);
});

test('the page is written into the file that is named', async () => {
  const folder = folderWith({ ...program, 'ship.asl.json': definition() });
  const ending = await stepproof(folder, ['report', 'ship.asl.json', '-o', 'report.html']);
  expect(ending).toEqual({ code: 0, out: '', error: '' });
  expect(machinesOn(folder.read('report.html'))).toEqual(['ship']);
});

test('what is no definition is left out of a folder, and told of where it is named', async () => {
  const files = { 'ship.asl.json': definition(), 'notes.json': '["no definition"]' };
  expect(machinesOn((await report(files)).out)).toEqual(['ship']);
  const { out } = await report(files, 'ship.asl.json', 'notes.json');
  expect(machinesOn(out)).toEqual(['ship', 'notes']);
  expect(out).toContain('<code class="rule">definition-object</code>');
});

test('where there is nothing to tell of, it is said what to do', async () => {
  expect(await report({})).toMatchObject({ code: 2, out: '', error: expect.stringContaining('no state machine') });
  expect(await report({}, 'missing.asl.json')).toMatchObject({
    code: 2,
    error: expect.stringContaining('missing.asl.json'),
  });
});

test('more machines than a page can hold are refused, not left out', async () => {
  const machine =
    'Type: AWS::Serverless::StateMachine, Properties: { Definition: { StartAt: A, States: { A: { Type: Succeed } } } }';
  const resources = Array.from({ length: 201 }, (_, index) => `  Machine${index}: { ${machine} }\n`);
  expect(await report({ 'template.yaml': `Resources:\n${resources.join('')}` })).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringContaining('There are 201 state machines, and a report has 200 at most'),
  });
});

test('the same files give the same page', async () => {
  const files = { 'a.asl.json': definition(), 'b.asl.json': broken };
  expect((await report(files)).out).toBe((await report(files)).out);
});
