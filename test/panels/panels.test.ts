import { describe, expect, test } from 'vitest';
import {
  type Action,
  findingsPanel,
  momentsOf,
  pathsPanel,
  permissionsPanel,
  type ToldFinding,
  type ToldPath,
  type ToldPaths,
  type ToldPermissions,
  type ToldRun,
  tracePanel,
} from '../../packages/panels/src/index.ts';

const all: readonly Action[] = ['add', 'copy-input', 'copy-mocks', 'open', 'save', 'show', 'step'];

const path: ToldPath = {
  name: 'Charge is declined',
  states: ['Charge', 'Refuse'],
  input: { total: 120 },
  mocks: { Charge: [{ throw: { error: 'Card.Declined' } }] },
  status: 'FAILED',
  error: 'OrderRefused',
};

const paths: ToldPaths = {
  machine: 'order',
  complete: true,
  reasons: [],
  states: [{ name: 'Charge', feasible: true }],
  transitions: [{ feasible: true }, { feasible: false }],
  paths: [path],
};

const need = {
  state: 'Charge',
  action: 'lambda:InvokeFunction',
  resource: 'arn:aws:lambda:eu-west-1:111122223333:function:charge',
  need: 'required',
  why: 'State `Charge` invokes the function.',
  verdict: 'missing',
  grantedBy: [],
  deniedBy: [],
};

const permissions: ToldPermissions = {
  name: 'order',
  role: { name: 'OrderRole' },
  needs: [need],
  unknown: [],
  unused: [],
};

const finding: ToldFinding = {
  ruleId: 'choice-default',
  severity: 'warning',
  message: 'State `Route` has no `Default`.',
  file: 'order.asl.json',
  line: 7,
  column: 3,
  fixes: ['Add a `Default`'],
  witness: { states: ['Route'], input: {}, mocks: {}, error: 'States.NoChoiceMatched' },
};

const visit = { type: 'Task', enteredAt: 0, input: { total: 1 }, steps: [{ field: 'Parameters', value: { n: 1 } }] };
const run: ToldRun = {
  status: 'FAILED',
  error: 'OrderRefused',
  duration: 3,
  trace: [
    {
      ...visit,
      id: 1,
      state: 'Both',
      type: 'Parallel',
      attempts: [
        { steps: [], runs: [{ kind: 'branch', index: 0, trace: [{ ...visit, id: 2, state: 'Charge', output: 7 }] }] },
      ],
    },
    { ...visit, id: 3, state: 'Refuse', failed: true, error: 'OrderRefused' },
  ],
};

describe('paths', () => {
  test('tell how many there are, and what is never taken', () => {
    expect(textOf(pathsPanel(paths, all))).toContain(
      '1 path through 1 state and 2 transitions; 1 transition never taken.',
    );
  });

  test('tell each with its end, its states and its data', () => {
    const text = textOf(pathsPanel(paths, all));
    for (const part of ['Charge is declined', 'OrderRefused', 'Refuse', '"total": 120', '"error": "Card.Declined"'])
      expect(text).toContain(part);
  });

  test('say why there may be more', () => {
    const text = textOf(pathsPanel({ ...paths, complete: false, reasons: ['A bound was hit.'] }, all));
    expect(text).toContain('There may be more. A bound was hit.');
  });
});

describe('a trace', () => {
  test('goes through what is nested in the order in which it began', () => {
    expect(momentsOf(run.trace).map(({ visit: { state }, depth }) => `${state} ${depth}`)).toEqual([
      'Both 0',
      'Charge 1',
      'Refuse 0',
    ]);
  });

  test('tells what came in, what a field made of it, and what went out', () => {
    const text = textOf(tracePanel(run, 1));
    expect(text).toContain('Step 2 of 3, after 0 s');
    for (const part of ['Data in', '"total": 1', 'Parameters', '"n": 1', 'Data out', '7']) expect(text).toContain(part);
  });

  test('ends with how the execution does', () => {
    expect(textOf(tracePanel(run, 2))).toContain('The execution ends: failed, OrderRefused.');
  });

  test('has steps only where there are any', () => {
    expect(textOf(tracePanel({ ...run, trace: [] }, 0))).toContain('No state was entered.');
    expect(tracePanel(run, 0)).toMatch(/data-index="-1" disabled/);
    expect(tracePanel(run, 2)).toMatch(/data-index="3" disabled/);
  });
});

describe('permissions', () => {
  test('offer to add what is missing, and nothing else', () => {
    expect(permissionsPanel(permissions, all)).toContain('data-action="add"');
    const granted = { ...permissions, needs: [{ ...need, verdict: 'granted' }] };
    expect(permissionsPanel(granted, all)).not.toContain('data-action="add"');
    expect(textOf(permissionsPanel(permissions, all))).toContain(
      '1 permission needed of the role OrderRole, 1 missing.',
    );
  });

  test('offer nothing that nobody can do', () => {
    expect(permissionsPanel(permissions, [])).not.toContain('<button');
  });

  test('tell the calls that are not known', () => {
    expect(textOf(permissionsPanel({ ...permissions, unknown: ['A', 'B'] }, all))).toContain(
      'It is not known what A, B call.',
    );
  });
});

describe('findings', () => {
  test('tell the place, the rule, the fix and the execution', () => {
    const text = textOf(findingsPanel([finding], all));
    for (const part of ['State Route has no Default.', 'order.asl.json:7:3', 'choice-default', 'Fix: Add a Default'])
      expect(text).toContain(part);
    expect(text).toContain('An execution that shows it, and fails with States.NoChoiceMatched');
  });

  test('say that there are none', () => {
    expect(textOf(findingsPanel([], all))).toContain('Nothing was found.');
  });
});

describe('whatever is told', () => {
  const hostile = '</pre><script>alert(1)</script>"\'`&\u0000\u202e';

  test.each([
    ['paths', pathsPanel({ ...paths, paths: [withHostile(path)] }, all)],
    ['a trace', tracePanel(withHostile(run), 1)],
    ['permissions', permissionsPanel(withHostile(permissions), all)],
    ['findings', findingsPanel([withHostile(finding)], all)],
  ])('%s let nothing in it be markup', (_name, markup) => {
    for (const part of ['<script', '\u0000', '\u202e']) expect(markup).not.toContain(part);
    expect(textOf(markup)).toContain('</pre><script>');
  });

  test('long data is cut, and it is said', () => {
    const markup = pathsPanel({ ...paths, paths: [{ ...path, input: 'x'.repeat(100_000) }] }, all);
    expect(markup.length).toBeLessThan(30_000);
    expect(textOf(markup)).toContain('… 80,002 more characters');
  });

  /** Every text in it is replaced, but for words that this project chooses. */
  function withHostile<Told>(told: Told): Told {
    const kept = new Set(['severity', 'verdict', 'status', 'type']);
    return JSON.parse(JSON.stringify(told), (key, value) =>
      typeof value === 'string' && !kept.has(key) ? hostile : value,
    );
  }
});

/** What a reader sees of markup. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&');
}
