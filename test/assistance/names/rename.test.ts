import { describe, expect, test } from 'vitest';
import { renameAt, renameableAt } from '../../../packages/core/src/assistance/names/rename.ts';
import { documentOf } from '../../check.ts';
import { atCaret, checkRefused, checkRename } from '../marks.ts';

describe('a state', () => {
  test('is renamed in its key and wherever it is named', () => {
    checkRename(
      '{ "StartAt": "A", "States": { "A": { "Type": "Wait", "Comment": "A", "Next": "▮A" } } }',
      'Ship it',
      '{ "StartAt": "Ship it", "States": { "Ship it": { "Type": "Wait", "Comment": "A", "Next": "Ship it" } } }',
    );
  });

  test('is written with the escapes of JSON', () => {
    checkRename(
      '{ "StartAt": "▮A", "States": { "A": {} } }',
      'a "b"\\c',
      '{ "StartAt": "a \\"b\\"\\\\c", "States": { "a \\"b\\"\\\\c": {} } }',
    );
  });

  test('keeps the quotes of YAML, and gets them where it needs some', () => {
    const before = 'StartAt: ▮A\nStates:\n  \'A\':\n    Next: "A"\n';
    checkRename(before, 'B', 'StartAt: B\nStates:\n  \'B\':\n    Next: "B"\n', 'yaml');
    checkRename(before, "it's: so", "StartAt: 'it''s: so'\nStates:\n  'it''s: so':\n    Next: \"it's: so\"\n", 'yaml');
    checkRename('StartAt: ▮A\nStates:\n  A: {}\n', 'yes', "StartAt: 'yes'\nStates:\n  'yes': {}\n", 'yaml');
  });

  test('stays as it is when the name is the same', () => {
    checkRename('{ "StartAt": "▮A", "States": { "A": {} } }', 'A', '{ "StartAt": "A", "States": { "A": {} } }');
  });

  test('is renamed in its own scope only', () => {
    checkRename(
      '{ "StartAt": "A", "States": { "A": { "Type": "Map", "ItemProcessor": { "StartAt": "▮A", "States": { "A": {} } } } } }',
      'B',
      '{ "StartAt": "A", "States": { "A": { "Type": "Map", "ItemProcessor": { "StartAt": "B", "States": { "B": {} } } } } }',
    );
  });

  test('is not renamed to what is no name', () => {
    const text = '{ "StartAt": "▮A", "States": { "A": {} } }';
    checkRefused(text, '', 'The name of a state has at least one character.');
    checkRefused(text, 'é'.repeat(81), 'The name has 81 characters, and at most 80 are allowed.');
    checkRefused(text, 'A${x}', '`A${x}` stands for what only deployment knows, and names no state.');
    checkRename(text, '😀'.repeat(80), `{ "StartAt": "${'😀'.repeat(80)}", "States": { "${'😀'.repeat(80)}": {} } }`);
  });

  test('is not given the name of another, in whatever scope', () => {
    const reason = 'There is a state `B` already, and names are unique in the whole state machine.';
    checkRefused('{ "StartAt": "▮A", "States": { "A": {}, "B": null } }', 'B', reason);
    const inner = '"ItemProcessor": { "StartAt": "B", "States": { "B": {} } }';
    checkRefused(`{ "StartAt": "▮A", "States": { "A": { "Type": "Map", ${inner} } } }`, 'B', reason);
  });

  test('that is not there cannot be renamed', () => {
    const reason = 'Only states and variables of this definition can be renamed.';
    checkRefused('{ "StartAt": "▮B", "States": { "A": {} } }', 'C', reason);
    checkRefused('{ "▮StartAt": "A", "States": { "A": {} } }', 'C', reason);
  });

  test('is not renamed while it is unclear what belongs where', () => {
    checkRefused(
      '{ "StartAt": "▮A", "States": { "A": { "Next": "B" }, "B": {} }',
      'C',
      'The text has a syntax error, so that not every use of `A` can be told. Correct it first.',
    );
  });
});

describe('aliases of YAML', () => {
  const reason =
    'An alias shares a text that names `A` with another place, which would change too. Write the text out first.';

  test('of uses are written once, at their anchor', () => {
    checkRename(
      'StartAt: &a ▮A\nStates:\n  A: { Next: *a }\n',
      'B',
      'StartAt: &a B\nStates:\n  B: { Next: *a }\n',
      'yaml',
    );
    checkRename('States:\n  &a ▮A: { Next: *a }\n', 'B', 'States:\n  &a B: { Next: *a }\n', 'yaml');
  });

  test('that are keys are written out', () => {
    checkRename(
      'StartAt: &a ▮A\nStates:\n  *a : { Next: A }\n',
      'B',
      'StartAt: &a B\nStates:\n  B : { Next: B }\n',
      'yaml',
    );
  });

  test('with whole states change with them', () => {
    checkRename(
      'States:\n  ▮A: &s { Next: A }\n  B: *s\n  C:\n    <<: *s\n',
      'D',
      'States:\n  D: &s { Next: D }\n  B: *s\n  C:\n    <<: *s\n',
      'yaml',
    );
  });

  test('that mean something else stand in the way', () => {
    checkRefused('StartAt: &a ▮A\nStates:\n  A: { Result: *a }\n', 'B', reason, 'yaml');
    checkRefused('Comment: &a A\nStartAt: *a\nStates:\n  ▮A: {}\n', 'B', reason, 'yaml');
    checkRefused('States:\n  &a ▮A: { Comment: *a }\n', 'B', reason, 'yaml');
  });

  test('in other scopes stand in the way', () => {
    const inner = 'ItemProcessor: { StartAt: A, States: { C: *s } }';
    checkRefused(`States:\n  ▮A: &s { Next: A }\n  B: { Type: Map, ${inner} }\n`, 'D', reason, 'yaml');
  });
});

describe('a variable', () => {
  test('is renamed where it is assigned and read', () => {
    checkRename(
      `{ "States": {
        "A": { "Type": "Pass", "Assign": { "x.$": "$.x", "y.$": "States.Format('$x {}', $▮x.x)" } },
        "B": { "Type": "Pass", "InputPath": "$x['x']", "OutputPath": "$.list[?(@.x == $x)]" } } }`,
      'größe',
      `{ "States": {
        "A": { "Type": "Pass", "Assign": { "größe.$": "$.x", "y.$": "States.Format('$x {}', $größe.x)" } },
        "B": { "Type": "Pass", "InputPath": "$größe['x']", "OutputPath": "$.list[?(@.x == $größe)]" } } }`,
    );
  });

  test('is renamed in JSONata, but for what an expression binds itself', () => {
    checkRename(
      '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Assign": { "x": "{% ($x := $▮x; $x) %}" } } } }',
      'yy',
      '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Assign": { "yy": "{% ($x := $yy; $x) %}" } } } }',
    );
  });

  test('is renamed among escapes', () => {
    checkRename(
      '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Assign": { "▮x": "{% \\"\\u00e9\\" & $x & \\u0024x %}" } } } }',
      'y',
      '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Assign": { "y": "{% \\"\\u00e9\\" & $y & \\u0024y %}" } } } }',
    );
  });

  test('is renamed in YAML of every style', () => {
    const yaml = (name: string, key: string, caret = '') => `QueryLanguage: JSONata
States:
  A:
    Type: Pass
    Assign:
      ${key}: 1
      a: '{% $${caret}${name} & ''b'' %}'
      b: "{% $${name} & \\"b\\" %}"
      c: >-
        {% $${name}
        & 'b' %}
      d: |-
        {%
          $${name}
        %}
`;
    checkRename(yaml('x', 'x', '▮'), 'no', yaml('no', "'no'"), 'yaml');
  });

  test('is renamed in the scopes that share it', () => {
    const text = (name: string, caret = '') => `{ "States": {
      "A": { "Type": "Pass", "Assign": { "${caret}${name}": 1 } },
      "B": { "Type": "Map", "ItemsPath": "$${name}", "ItemProcessor": { "States": {
        "C": { "Type": "Pass", "InputPath": "$${name}" } } } },
      "D": { "Type": "Map", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" }, "States": {
        "E": { "Type": "Pass", "Assign": { "x": 1 } }, "F": { "Type": "Pass", "InputPath": "$x" } } } } } }`;
    checkRename(text('x', '▮'), 'z', text('z'));
  });

  test('is renamed where it is written twice', () => {
    checkRename(
      '{ "States": { "A": { "Type": "Pass", "Assign": { "▮x": 1, "x.$": "$", "x": 2 } } } }',
      'y',
      '{ "States": { "A": { "Type": "Pass", "Assign": { "y": 1, "y.$": "$", "y": 2 } } } }',
    );
  });

  test('is not renamed to what is no name', () => {
    const text = '{ "States": { "A": { "Type": "Pass", "Assign": { "▮x": 1 } } } }';
    checkRefused(text, '', 'A variable has a name of at least one character.');
    checkRefused(text, 'states', '`$states` is the variable of Step Functions itself.');
    checkRefused(
      text,
      'a-b',
      '`-` cannot be part of a variable name, which is made of letters, digits and underscores.',
    );
    checkRefused(text, 'y'.repeat(81), 'The variable name has 81 characters, more than the 80 that are allowed.');
  });

  const taken = 'There is a variable `$y` already that is seen where `$x` is.';

  test('is not given the name of another that is seen there', () => {
    checkRefused('{ "States": { "A": { "Type": "Pass", "Assign": { "▮x": 1, "y": 1 } } } }', 'y', taken);
    checkRefused('{ "States": { "A": { "Type": "Pass", "InputPath": "$y", "Assign": { "▮x": 1 } } } }', 'y', taken);
    const branch = (name: string) =>
      `{ "States": { "B": { "Type": "Pass", "InputPath": "$x", "Assign": { "${name}": 1 } } } }`;
    const parallel = (assign: string, name: string) =>
      `{ "States": { "A": { "Type": "Pass", "Assign": { ${assign} } }, "P": { "Type": "Parallel", "Branches": [${branch(name)}] } } }`;
    checkRefused(parallel('"▮x": 1', 'y'), 'y', taken);
    checkRefused(parallel('"y": 1', '▮x'), 'y', taken);
  });

  test('may have the name of one that is not seen there', () => {
    const text = (name: string, caret = '') => `{ "States": { "P": { "Type": "Parallel", "Branches": [
      { "States": { "A": { "Type": "Pass", "Assign": { "${caret}${name}": 1 } } } },
      { "States": { "B": { "Type": "Pass", "Assign": { "y": 1 } } } } ] } } }`;
    checkRename(text('x', '▮'), 'y', text('y'));
  });

  test('is not given a name that an expression uses for something else', () => {
    const reason = 'State `A` has an expression that uses `$y` for something else.';
    const state = (expression: string) =>
      `{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Assign": { "▮x": "{% ${expression} %}" } } } }`;
    checkRefused(state('($y := 1; $x)'), 'y', reason);
    checkRefused(state('$map([1], function($y) { $x + $y })'), 'y', reason);
    checkRefused(state('$sum($x)'), 'sum', reason.replace('$y', '$sum'));
  });

  test('is not renamed where a text may read it that cannot be understood', () => {
    const reason = 'State `B` holds a text that cannot be read as an expression and may use `$x`.';
    const definition = (state: string) =>
      `{ "States": { "A": { "Type": "Pass", "Assign": { "▮x": 1 } }, "B": { ${state} } } }`;
    checkRefused(definition('"Type": "Pass", "InputPath": "$x["'), 'y', reason);
    checkRefused(definition('"Type": "Pass", "Parameters": { "a.$": "States.Format(\'{}\', $x" }'), 'y', reason);
    checkRefused(definition('"Type": "Pass", "InputPath": "$x.${Name}"'), 'y', reason);
    checkRefused(definition('"QueryLanguage": "JSONata", "Type": "Pass", "Output": "{% $x + %}"'), 'y', reason);
    checkRefused(definition('"Type": "Pas", "InputPath": "$x"'), 'y', reason);
  });

  test('is renamed where such texts do not mention it', () => {
    const definition = (name: string, caret = '') =>
      `{ "States": { "A": { "Type": "Pass", "Assign": { "${caret}${name}": 1 } }, "B": { "Type": "Pass", "InputPath": "$xx.\${x}" } } }`;
    checkRename(definition('x', '▮'), 'y', definition('y'));
  });

  test('is not renamed where only deployment decides who sees it', () => {
    checkRefused(
      `{ "States": { "A": { "Type": "Pass", "Assign": { "▮x": 1 } }, "M": { "Type": "Map", "ItemProcessor": {
        "ProcessorConfig": { "Mode": "\${Mode}" }, "States": { "B": { "Type": "Pass", "InputPath": "$x" } } } } } }`,
      'y',
      'Only deployment decides whether a Map state is distributed, and so whether it sees `$x`.',
    );
  });

  test('that is assigned nowhere cannot be renamed', () => {
    checkRefused(
      '{ "States": { "A": { "Type": "Pass", "InputPath": "$▮x" } } }',
      'y',
      'Only states and variables of this definition can be renamed.',
    );
  });

  test('that an alias brings into another place stands as it is', () => {
    checkRefused(
      'States:\n  A: { Type: Pass, Assign: { ▮x: 1 }, InputPath: &p $x }\n  B: { Type: Pass, Result: *p }\n',
      'y',
      'An alias shares a text that names `x` with another place, which would change too. Write the text out first.',
      'yaml',
    );
    checkRename(
      'States:\n  A: { Type: Pass, Assign: { ▮x: 1 }, InputPath: &p $x }\n  B: { Type: Pass, InputPath: *p }\n',
      'yy',
      'States:\n  A: { Type: Pass, Assign: { yy: 1 }, InputPath: &p $yy }\n  B: { Type: Pass, InputPath: *p }\n',
      'yaml',
    );
  });
});

describe('what can be renamed', () => {
  const at = (marked: string) => {
    const { text, offset } = atCaret(marked);
    const found = renameableAt(documentOf(text), offset);
    return found && [found.name, text.slice(found.span.start, found.span.end)];
  };

  test('is told with its name as it is meant and where it stands', () => {
    expect(at('{ "StartAt": "▮C\\u0061fé", "States": { "Café": {} } }')).toEqual(['Café', 'C\\u0061fé']);
    expect(at('{ "States": { "A": { "Type": "Pass", "Assign": { "▮x.$": "$" } } } }')).toEqual(['x', 'x']);
    expect(at('{ "States": { "A": { "Type": "Pass", "InputPath": "▮$x", "Assign": { "x": 1 } } } }')).toEqual([
      'x',
      'x',
    ]);
  });

  test('is nothing else', () => {
    expect(at('{ "StartAt": "▮B", "States": { "A": {} } }')).toBeUndefined();
    expect(at('{ "Comment": "▮A", "States": { "A": {} } }')).toBeUndefined();
    expect(at('▮')).toBeUndefined();
  });
});

test('edits come in the order of the text', () => {
  const { text, offset } = atCaret('{ "StartAt": "▮A", "States": { "A": { "Next": "A" } } }');
  const renaming = renameAt(documentOf(text), offset, 'B');
  const starts = renaming.kind === 'edits' ? renaming.edits.map(({ span }) => span.start) : [];
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(starts).toHaveLength(3);
});
