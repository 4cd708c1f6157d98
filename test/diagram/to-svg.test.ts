import { expect, test } from 'vitest';
import { layOut } from '../../packages/diagram/src/layout/lay-out.ts';
import { toHtml } from '../../packages/diagram/src/page/to-html.ts';
import { toSvg } from '../../packages/diagram/src/svg/to-svg.ts';
import { drawn } from './drawings.ts';
import { readXml } from './read-xml.ts';

const small = {
  StartAt: 'Fetch',
  States: {
    Fetch: {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 2 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Stop' }],
      Next: 'Big?',
    },
    'Big?': { Type: 'Choice', Choices: [{ Variable: '$.n', NumericGreaterThan: 5, Next: 'Each' }], Default: 'Nowhere' },
    Each: {
      Type: 'Map',
      MaxConcurrency: 3,
      ItemProcessor: { StartAt: 'Rest', States: { Rest: { Type: 'Wait', Seconds: 90, End: true } } },
    },
    Stop: { Type: 'Fail', Error: 'Broken' },
    Lost: { Type: 'Succeed' },
  },
};

const picture = (definition: object) => toSvg(layOut(drawn(definition)), { styles: 'none' });

test('a small machine is drawn', () => {
  expect(picture(small).replaceAll('><', '>\n<')).toMatchSnapshot();
});

test('what a state calls, waits for and retries is said', () => {
  const texts = picture(small);
  for (const said of [
    'DynamoDB · getItem',
    'Wait · 1 min 30 s',
    'Map · 3 at a time',
    'Fail · Broken',
    '$.n &gt; 5',
    'States.ALL',
    'Retries States.Timeout after 2 s',
  ])
    expect(texts).toContain(said);
});

test('loose ends are seen: a name that there is not, a way that is missing, a state that nothing leads to', () => {
  const texts = picture(small);
  expect(texts).toMatch(/class="stub".*There is no state called Nowhere here\./);
  expect(texts).toContain('edge is-default loose');
  expect(texts).toMatch(/class="end missing"/);
  expect(texts).toContain('class="state succeed of-success unreachable"');
});

test('what deployment decides is no mistake', () => {
  const texts = picture({ StartAt: 'A', States: { A: { Type: 'Pass', 'Fn::If': ['c', {}, {}] } } });
  expect(texts).not.toContain('missing');
});

test('findings are badges with their number, in the colour of the worst', () => {
  const drawing = drawn(small);
  const finding = (severity: 'error' | 'hint') => ({ severity, message: 'It is <wrong>.', rule: 'no-foo' });
  const states = drawing.states.map((state, id) =>
    id === 0 ? { ...state, findings: [finding('hint'), finding('error')] } : state,
  );
  const texts = toSvg(layOut({ ...drawing, states, findings: [finding('error')] }));
  expect(texts.match(/class="badge error"/g)).toHaveLength(2);
  expect(texts).toContain('error: It is &lt;wrong&gt;. (no-foo)');
});

test('each severity has a shape of its own, for those who do not tell its colour', () => {
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const shapes = severities.map((severity) => {
    const findings = [{ severity, message: 'It is wrong.', rule: 'no-foo' }];
    return /class="badge.*?<path d="([^"]+)"/.exec(toSvg(layOut({ ...drawn(small), findings })))?.[1];
  });
  expect(shapes).not.toContain(undefined);
  expect(new Set(shapes).size).toBe(severities.length);
});

test('a rule of a Choice that no execution takes is pale, and so is what only it leads to', () => {
  const definition = `{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Default": "C", "Choices": [
    { "Variable": "$.a", "IsPresent": true, "Next": "B" } ] },
    "B": { "Type": "Pass", "Next": "D" }, "C": { "Type": "Succeed" }, "D": { "Type": "Succeed" } } }`;
  const start = definition.indexOf('{ "Variable"');
  const span = { start, end: definition.indexOf('}', start) + 1 };
  const location = { file: '/flows/flow.asl.json', span };
  const found = {
    ruleId: 'no-dead-rule',
    messageId: 'never',
    severity: 'warning',
    message: 'Never.',
    location,
    pointer: '',
  } as const;
  const { states, transitions } = drawn(definition, [{ ...found, related: [], fixes: [], tags: ['unnecessary'] }]);
  expect(transitions.map(({ kind, isFeasible }) => `${kind} ${isFeasible}`)).toContain('choice false');
  expect(states.filter(({ isFeasible }) => !isFeasible).map(({ name }) => name)).toEqual(['B', 'D']);
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  ']]><!-- -->&amp;&#60;script&#62;',
  'url(javascript:alert(1))',
  '\u0000\u0007\u001b[31m\ud800\udfff\ud800',
  '\u202eevil\u2066',
  'مرحبا بالعالم',
  '__proto__',
  '   ',
  'x'.repeat(100_000),
  '</script><script>alert(1)</script>',
  '😀'.repeat(500),
];

/** A machine that has the text wherever a picture shows one. */
function machineWith(text: string): object {
  const fail = { Type: 'Fail', Error: text, Comment: text };
  const task = {
    Type: 'Task',
    Comment: text,
    Resource: `arn:aws:states:::${text}:${text}`,
    Retry: [{ ErrorEquals: [text] }],
    Catch: [{ ErrorEquals: [text], Next: `${text}!` }],
    Next: `${text}?`,
  };
  const choice = { Type: 'Choice', Choices: [{ Variable: text, StringEquals: text, Next: text }], Default: `${text}.` };
  return { Comment: text, StartAt: text, States: { [text]: task, [`${text}?`]: choice, [`${text}!`]: fail } };
}

test.each(hostile.map((text) => [text.slice(0, 20), text] as const))(
  'nothing that is written gets out of its place: %j',
  async (_, text) => {
    const finding = { severity: 'error', message: text, rule: text } as const;
    const drawing = drawn(machineWith(text));
    const states = drawing.states.map((state) => ({ ...state, findings: [finding] }));
    const laid = layOut({ ...drawing, machine: text, states });
    const svg = toSvg(laid);
    const elements = readXml(svg);
    expect(elements.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(
      elements.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => /^(?:on|style$|href)/.test(name)),
    ).toEqual([]);
    expect(svg.length).toBeLessThan(100_000);
    const page = await toHtml(laid, { script: 'run();' });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<!--/);
  },
);

const known = new Set(['svg', 'title', 'style', 'defs', 'marker', 'path', 'rect', 'g', 'circle', 'text']);
