import { expect, test } from 'vitest';
import { folderWith, stepproof } from './command.ts';

/** A machine whose states have these names, with each kind of transition between them. */
function machineOf(names: readonly [string, string, string, string, string]): string {
  const [first, choice, parallel, inner, last] = names;
  const branch = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
  const states = [
    [
      first,
      {
        Type: 'Task',
        Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
        Catch: [catcher(last)],
        Next: choice,
      },
    ],
    [
      choice,
      {
        Type: 'Choice',
        Choices: [{ Variable: '$.a', StringEquals: names.join('"|\n'), Next: parallel }],
        Default: last,
      },
    ],
    [parallel, { Type: 'Parallel', Branches: [branch(inner), branch(`${inner}2`)], Next: last }],
    [last, { Type: 'Fail', Error: last }],
  ] as const;
  return JSON.stringify({ StartAt: first, States: Object.fromEntries(states) });
}

function catcher(to: string) {
  return { ErrorEquals: [`${to}"|--> x`], Next: to };
}

async function pictureOf(definition: string, format: 'mermaid' | 'dot'): Promise<string> {
  const folder = folderWith({ 'flow.asl.json': definition });
  const { code, out, error } = await stepproof(folder, ['paths', 'flow.asl.json', '--format', format]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out;
}

const plain = machineOf(['Fetch', 'Route', 'Both', 'Left', 'Stop']);

const hostile = [
  machineOf(['end', '"]; click s0 "javascript:alert(1)"', '1. list', '] subgraph x', '%%{init: {}}%%']),
  machineOf(['__proto__', '<b>bold</b>&amp;', 'back\\slash\\N', '}', '#35; `md` **x** _y_']),
  machineOf(['\u202eevil\u0007', 'two\nlines', 'a"b', '\\"', '\ud800 - x']),
];

test('states, their scopes and their transitions are drawn for Mermaid', async () => {
  const picture = await pictureOf(plain, 'mermaid');
  expect(picture).toMatch(/^flowchart TD\n/);
  expect(picture).toContain('s0["Fetch"]');
  expect(picture).toContain('s1{"Route"}');
  expect(picture).toMatch(
    /subgraph s2_all\["Both"\]\n {4}s2\[\["Both"\]\].*\n {4}subgraph s2_0\["branch 0"\]\n {6}s4\["Left"\]/,
  );
  expect(picture).toMatch(/start -+\.?-?> s0/);
  expect(picture).toContain('|"Default"| s3');
});

test('states, their scopes and their transitions are drawn for Graphviz', async () => {
  const picture = await pictureOf(plain, 'dot');
  expect(picture).toMatch(/^digraph "flow" \{\n/);
  expect(picture).toMatch(/subgraph cluster_s2_all \{ label="Both"/);
  expect(picture).toMatch(/start -> s0/);
  expect(picture).toMatch(/s1 -> s3 \[label="Default"/);
  expect(picture.match(/\{$|\{ /gm)?.length).toBe(picture.match(/^\s*\}$/gm)?.length);
});

/** All that a line of a picture may be: names stand in quotes, in which nothing has a meaning. */
const mermaidText = String.raw`"(?:[\p{L}\p{N} ,:/=._-]|#\d+;)+"`;
const mermaidLine = new RegExp(
  [
    '^flowchart TD$',
    '^ {2}%% [^{}%]*$',
    String.raw`^ {2}start\(\(" "\)\)$`,
    String.raw`^ +s\d+(?:\[|\{|\(|\[\[|\(\[)${mermaidText}(?:\]|\}|\)|\]\]|\]\))(?::::\w+)?$`,
    String.raw`^ +subgraph s\d+_\w+\[${mermaidText}\]$`,
    '^ +end$',
    String.raw`^ {2}(?:start|s\d+) (?:-->|-\.->)(?:\|${mermaidText}\|)? s\d+$`,
    String.raw`^ {2}(?:classDef|linkStyle) [\w,]+ [\w#:, -]+$`,
  ].join('|'),
  'u',
);

test.each(hostile)('no name breaks a picture for Mermaid, or adds to it: %#', async (definition) => {
  const lines = (await pictureOf(definition, 'mermaid')).trimEnd().split('\n');
  expect(lines.filter((line) => !mermaidLine.test(line))).toEqual([]);
  expect(lines.filter((line) => /^ +s\d+[[{(]/.test(line))).toHaveLength(6);
});

const dotText = String.raw`"(?:[^"\\]|\\\\|\\")*"`;
const dotLine = new RegExp(
  [
    String.raw`^digraph ${dotText} \{$`,
    '^ {2}//.*$',
    String.raw`^ {2}(?:node|edge|start) \[[^[\]]*\]$`,
    String.raw`^ +s\d+ \[label=${dotText}(?:, \w+=(?:\w+|"#?\w+"))*\]$`,
    String.raw`^ +subgraph cluster_s\d+_\w+ \{ label=${dotText}; color="#\w+"$`,
    String.raw`^ {2}(?:start|s\d+) -> s\d+(?: \[(?:(?:, )?\w+=(?:${dotText}|\w+))+\])?$`,
    String.raw`^ *\}$`,
  ].join('|'),
  'u',
);

test.each(hostile)('no name breaks a picture for Graphviz, or adds to it: %#', async (definition) => {
  const lines = (await pictureOf(definition, 'dot')).trimEnd().split('\n');
  expect(lines.filter((line) => !dotLine.test(line))).toEqual([]);
  expect(lines.filter((line) => /^ +s\d+ \[/.test(line))).toHaveLength(6);
});

test('names can be read again from a picture', async () => {
  const name = '"]; x -->|y| <b>&amp;</b> #35; 1. `z`';
  const picture = await pictureOf(machineOf([name, 'B', 'C', 'D', 'E']), 'mermaid');
  const [, label = ''] = /s0\["(.*?)"\]/.exec(picture) ?? [];
  expect(label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toBe(name);
});

test('what nothing is known of is drawn apart from what an execution takes', async () => {
  const definition =
    '{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}, "C": {"Type": "Succeed"}}}';
  const [mermaid, dot] = [await pictureOf(definition, 'mermaid'), await pictureOf(definition, 'dot')];
  expect(mermaid).toContain('s0["A"]\n');
  expect(mermaid).toContain('s2(["C"]):::infeasible');
  expect(dot).toMatch(/s2 \[label="C".*class=infeasible, style=dashed/);
});

test('300 states within each other are drawn', async () => {
  const depth = 300;
  const opening = '{"StartAt":"S","States":{"S":{"Type":"Parallel","End":true,"Branches":['.repeat(depth);
  const definition = `${opening}{"StartAt":"S","States":{"S":{"Type":"Pass","End":true}}}${']}}}'.repeat(depth)}`;
  const picture = await pictureOf(definition, 'dot');
  expect(picture.match(/subgraph/g)).toHaveLength(depth);
});
