import { expect, test } from 'vitest';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { type FoundInUse, findingsIn } from '../../packages/core/src/linter/found-in-use.ts';

const whole = { file: '/flows/order.asl.json', span: { start: 0, end: 100 } };

function found(start: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ruleId: 'no-foo',
    messageId: 'foo',
    severity: 'error',
    message: 'Foo.',
    location: { file: whole.file, span: { start, end: start + 1 } },
    pointer: '/States/A',
    related: [],
    fixes: [{ title: 'Remove it', kind: 'safe', edits: [] }],
    tags: [],
    ...more,
  };
}

interface UseOf extends Partial<FoundInUse> {
  readonly name: string;
  readonly constructPath?: string;
}

function use({ name, constructPath, ...more }: UseOf): FoundInUse {
  const location = { file: '/flows/template.yaml', span: { start: 10, end: 15 } };
  return {
    file: whole.file,
    declared: { name, type: undefined, constructPath, location, extent: location, pointer: `/Resources/${name}` },
    definition: whole,
    faultCount: 0,
    diagnostics: [],
    ...more,
  };
}

test('what is found in all uses is told once, in the order of the text, with its fixes', () => {
  const uses = [
    use({ name: 'One', diagnostics: [found(5), found(3)] }),
    use({ name: 'Two', diagnostics: [found(3), found(5)] }),
  ];
  expect(findingsIn(whole.file, uses)).toEqual([found(3), found(5)]);
});

test('what is found in some uses only names them, and is no longer mended without being asked', () => {
  const uses = [use({ name: 'One', diagnostics: [found(3)] }), use({ name: 'Two' })];
  expect(findingsIn(whole.file, uses)).toMatchObject([
    {
      related: [{ pointer: '/Resources/One', message: '`One` uses the definition here.' }],
      fixes: [{ kind: 'suggestion' }],
    },
  ]);
});

test('what is said in other words is another finding', () => {
  const uses = [
    use({ name: 'One', diagnostics: [found(3)] }),
    use({ name: 'Two', diagnostics: [found(3, { message: 'Bar.' })] }),
  ];
  expect(findingsIn(whole.file, uses).map(({ message }) => message)).toEqual(['Foo.', 'Bar.']);
});

test('what stands in another file, or outside of the definition, is no matter of its uses', () => {
  const file = '/flows/template.yaml';
  const elsewhere = found(3, { location: { file, span: { start: 3, end: 4 } } });
  const uses = [
    use({ name: 'One', diagnostics: [elsewhere, found(3)] }),
    use({ name: 'Two', diagnostics: [found(3)] }),
  ];
  expect(findingsIn(file, uses)).toEqual([elsewhere]);
  expect(findingsIn(whole.file, uses)).toEqual([found(3)]);
});

test('the construct that makes a machine is told along with what is found in it', () => {
  const [finding] = findingsIn(whole.file, [
    use({ name: 'Order1A2B', constructPath: 'Shop/Order/StateMachine', diagnostics: [found(3)] }),
  ]);
  expect(finding?.related).toMatchObject([
    { pointer: '/Resources/Order1A2B', message: 'The construct `Shop/Order/StateMachine` makes this state machine.' },
  ]);
});

test('a suppression without work is told only where no use gives it any', () => {
  const unused = found(3, { ruleId: 'no-unused-suppression' });
  const idle = use({ name: 'Idle', diagnostics: [unused] });
  expect(findingsIn(whole.file, [idle, use({ name: 'Busy' })])).toEqual([]);
  expect(findingsIn(whole.file, [idle, idle])).toEqual([unused]);
  const other = { ...whole, span: { start: 200, end: 300 } };
  expect(findingsIn(whole.file, [idle, use({ name: 'Other', definition: other })])).toEqual([unused]);
});
