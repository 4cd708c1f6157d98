import { describe, expect, test } from 'vitest';
import { definitionsAt, usesAt } from '../../../packages/core/src/assistance/names/names.ts';
import { documentOf } from '../../check.ts';
import { atCaret, checkDefinitions, checkUses } from '../marks.ts';

describe('uses of a state', () => {
  test('are its key and all that leads there', () => {
    checkUses(`{ "StartAt": "«A»", "States": {
      "«▮A»": { "Type": "Task", "Resource": "r", "Next": "B", "Catch": [{ "ErrorEquals": ["X"], "Next": "«A»" }] },
      "B": { "Type": "Choice", "Choices": [{ "Variable": "$.A", "IsNull": true, "Next": "«A»" }], "Default": "«A»" },
      "C": { "Type": "Pass", "Comment": "A", "Result": "A", "Next": "«A»" }
    } }`);
  });

  test('are found from each of them, at either edge of the name', () => {
    checkUses('{ "StartAt": "«▮A»", "States": { "«A»": { "Type": "Succeed" } } }');
    checkUses('{ "StartAt": "«A»", "States": { "«A▮»": { "Type": "Succeed" } } }');
    checkUses('{ "StartAt": "«Long ▮name»", "States": { "«Long name»": { "Type": "Succeed" } } }');
  });

  test('are not found beside the name', () => {
    const { text, offset } = atCaret('{ "StartAt": ▮"A", "States": { "A": { "Type": "Succeed" } } }');
    expect(usesAt(documentOf(text), offset)).toEqual([]);
  });

  test('in YAML', () => {
    checkUses(
      `StartAt: '«A»'
States:
  "«A»":
    Type: Pass
    Next: «▮A»
`,
      'yaml',
    );
  });

  test('stand in its own scope only', () => {
    checkUses(`{ "StartAt": "A", "States": {
      "A": { "Type": "Parallel", "Next": "B", "Branches": [
        { "StartAt": "«A»", "States": { "«A»": { "Type": "Pass", "Next": "«▮A»" } } },
        { "StartAt": "A", "States": { "B": { "Type": "Succeed" } } }
      ] },
      "B": { "Type": "Map", "ItemProcessor": { "StartAt": "A", "States": {} }, "End": true }
    } }`);
  });

  test('are known before the types of states are', () => {
    checkUses(`{ "States": {
      "A": { "Type": "Ta", "Next": "«▮B»", "Catch": [{ "Next": "«B»" }] },
      "«B»": null
    } }`);
  });

  test('are not placeholders, texts with one, and keys that stand for other states', () => {
    checkUses(`{ "StartAt": "«▮A»", "States": {
      "«A»": { "Type": "Pass", "Next": "\${A}" }, "B": { "Type": "Pass", "Next": "A\${A}" }
    } }`);
    const { text, offset } = atCaret('{ "States": { "${▮A}": { "Type": "Pass" } } }');
    expect(usesAt(documentOf(text), offset)).toEqual([]);
  });

  test('tell names apart that differ in a letter, and plain names of JavaScript objects', () => {
    checkUses('{ "States": { "«▮__proto__»": { "Next": "«__proto__»" }, "constructor": { "Next": "__Proto__" } } }');
  });

  test('of a state that is missing are what leads there', () => {
    checkUses('{ "StartAt": "«▮B»", "States": { "A": { "Type": "Pass", "Next": "«B»" } } }');
  });

  test('are its keys where it is written twice', () => {
    checkUses('{ "StartAt": "«▮A»", "States": { "«A»": { "Type": "Succeed" }, "«A»": { "Type": "Succeed" } } }');
  });

  test('with escapes cover what is written', () => {
    checkUses('{ "StartAt": "«▮Caf\\u00e9»", "States": { "«Café»": {}, "x": { "Next": "«C\\u0061fé»" } } }');
    checkUses('StartAt: "«▮Caf\\xe9»"\nStates:\n  «Café»: {}\n', 'yaml');
    checkUses("StartAt: '«It''▮s»'\nStates:\n  '«It''s»': {}\n", 'yaml');
  });

  test('that an alias repeats stand once', () => {
    checkUses('StartAt: &a «▮A»\nStates:\n  «A»: { Next: *a }\n', 'yaml');
  });
});

describe('uses of a variable', () => {
  test('are what assigns and what reads it', () => {
    checkUses(`{ "StartAt": "A", "States": {
      "A": { "Type": "Pass", "Assign": { "«▮x»": 1, "y.$": "$«x».a", "z": "$x" }, "Next": "B" },
      "B": { "Type": "Task", "Resource": "r", "InputPath": "$«x»", "Parameters": {
          "a.$": "States.Format('{} {}', $«x»[0], States.JsonToString($«x»))", "b.$": "$.list[?(@.x == $«x»)]", "x.$": "$.x" },
        "Catch": [{ "ErrorEquals": ["E"], "Assign": { "«x».$": "$" }, "Next": "C" }], "Next": "C" },
      "C": { "Type": "Choice", "Choices": [
        { "Variable": "$«x».ok", "BooleanEquals": true, "Assign": { "«x»": 2 }, "Next": "A" }] }
    } }`);
  });

  test('in JSONata', () => {
    checkUses(`{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
      "A": { "Type": "Pass", "Assign": { "«x»": 1 }, "Next": "B" },
      "B": { "Type": "Pass", "Output": { "a": "{% $«x» + $«▮x».y + $xx + $sum([$«x»]) %}", "b": "$x" }, "End": true }
    } }`);
  });

  test('are found at the dollar too', () => {
    checkUses('{ "States": { "A": { "Type": "Pass", "InputPath": "▮$«x»", "Assign": { "«x»": 1 } } } }');
  });

  test('are not what an expression binds itself', () => {
    checkUses(`{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Assign": { "«▮x»": 1 }, "Output": {
      "a": "{% ($x := 1; $x) %}",
      "b": "{% function($x) { $x } %}",
      "c": "{% ($x := $«x» + 1; $x) %}"
    } } } }`);
    const { text, offset } = atCaret(
      '{ "QueryLanguage": "JSONata", "States": { "A": { "Type": "Pass", "Output": "{% ($x := 1; $▮x) %}" } } }',
    );
    expect(usesAt(documentOf(text), offset)).toEqual([]);
  });

  test('stand in inner scopes too, but not in those of a distributed Map', () => {
    checkUses(`{ "States": {
      "A": { "Type": "Pass", "Assign": { "«▮x»": 1 } },
      "B": { "Type": "Parallel", "Branches": [{ "States": { "C": { "Type": "Pass", "InputPath": "$«x»" } } }] },
      "D": { "Type": "Map", "ItemsPath": "$«x»", "ItemProcessor": { "States": {
        "E": { "Type": "Pass", "InputPath": "$«x»" } } } },
      "F": { "Type": "Map", "ItemsPath": "$«x»", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" },
        "States": { "G": { "Type": "Pass", "InputPath": "$x", "Assign": { "x": 1 } } } } }
    } }`);
  });

  test('of a branch stand in that branch', () => {
    checkUses(`{ "States": { "P": { "Type": "Parallel", "OutputPath": "$x", "Branches": [
      { "States": { "A": { "Type": "Pass", "Assign": { "«▮x»": 1 } }, "B": { "Type": "Pass", "InputPath": "$«x»" } } },
      { "States": { "C": { "Type": "Pass", "Assign": { "x": 1 } }, "D": { "Type": "Pass", "InputPath": "$x" } } }
    ] } } }`);
  });

  test('are not keys of other payloads, nor keys inside the assigned value', () => {
    checkUses('{ "States": { "A": { "Type": "Pass", "Parameters": { "x": 1 }, "Assign": { "«▮x»": { "x": 1 } } } } }');
  });

  test('in YAML blocks', () => {
    checkUses(
      `QueryLanguage: JSONata
States:
  A:
    Type: Pass
    Assign:
      «x»: 1
    Output: |-
      {% (
        $y := 'ä';
        $«▮x»
      ) %}
`,
      'yaml',
    );
  });
});

describe('definitions', () => {
  test('of a use of a state are its key', () => {
    checkDefinitions('{ "StartAt": "▮A", "States": { "«A»": { "Type": "Pass", "Next": "A" } } }');
    checkDefinitions('StartAt: A\nStates:\n  «A»:\n    Next: ▮A\n', 'yaml');
  });

  test('of a missing state are none', () => {
    checkDefinitions('{ "StartAt": "▮B", "States": { "A": { "Type": "Pass" } } }');
  });

  test('of a declaration are itself', () => {
    checkDefinitions('{ "StartAt": "A", "States": { "«▮A»": { "Type": "Pass" } } }');
    checkDefinitions('{ "States": { "A": { "Assign": { "«▮x»": 1 } }, "B": { "Assign": { "x": 2 } } } }');
  });

  test('of a read are the assignments that it may see', () => {
    checkDefinitions(`{ "States": {
      "A": { "Type": "Pass", "Assign": { "«x»": 1 } },
      "B": { "Type": "Pass", "Assign": { "«x».$": "$.a" } },
      "C": { "Type": "Parallel", "Branches": [
        { "States": { "D": { "Type": "Pass", "InputPath": "$▮x" } } },
        { "States": { "E": { "Type": "Pass", "Assign": { "x": 1 } } } }
      ] }
    } }`);
  });

  test('tell the name that was asked about and all that belongs to the definition', () => {
    const { text, offset } = atCaret('{ "StartAt": "▮A", "States": { "A": { "Type": "Succeed" } } }');
    const [definition] = definitionsAt(documentOf(text), offset);
    expect(slice(text, definition?.origin)).toBe('A');
    expect(slice(text, definition?.whole.span)).toBe('"A": { "Type": "Succeed" }');
  });

  test('of a state whose value is an alias are its key alone', () => {
    const { text, offset } = atCaret('x: &x { Type: Succeed }\nStartAt: ▮A\nStates:\n  A: *x\n');
    const [definition] = definitionsAt(documentOf(text, { format: 'yaml' }), offset);
    expect(slice(text, definition?.whole.span)).toBe('A');
  });
});

test('uses tell their role', () => {
  const roles = (marked: string) => {
    const { text, offset } = atCaret(marked);
    return usesAt(documentOf(text), offset).map(({ role }) => role);
  };
  expect(roles('{ "StartAt": "▮A", "States": { "A": {} } }')).toEqual(['read', 'declaration']);
  expect(roles('{ "States": { "A": { "Type": "Pass", "InputPath": "$▮x", "Assign": { "x": 1 } } } }')).toEqual([
    'read',
    'write',
  ]);
});

function slice(text: string, span = { start: 0, end: 0 }): string {
  return text.slice(span.start, span.end);
}
