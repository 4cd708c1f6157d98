import { test } from 'vitest';
import { unknownContextMember } from '../../packages/core/src/rules/unknown-context-member.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a member in another case', () => {
  check(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Execution.ID" },
//                                      ^^^ \`$$.Execution\` has no member \`ID\`. Did you mean \`Id\`?
    "End": true
} } }`,
  );
});

test('a member that does not exist', () => {
  check(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Workflow.Name" },
//                            ^^^^^^^^^ \`$$\` has no member \`Workflow\`.
    "End": true
} } }`,
  );
});

test('a member of a string', () => {
  check(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.State.Name.First" },
//                                       ^^^^^^ \`$$.State.Name\` has no member \`First\`.
    "End": true
} } }`,
  );
});

test('a path in a filter', () => {
  check(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$.list[?(@.id == $$.Execution.Nam)]" },
//                                                       ^^^^ \`$$.Execution\` has no member \`Nam\`. Did you mean \`Name\`?
    "End": true
} } }`,
  );
});

test('members of the execution input and of the item', () => {
  check(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Execution.Input.order.id", "b.$": "$$.Map.Item.Value.x[0]", "c.$": "$$" },
    "End": true
} } }`,
  );
});

test('what a wildcard selects is not known', () => {
  check(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Execution[*].ID" },
    "End": true
} } }`,
  );
});

test('the context object in JSONata', () => {
  check(
    unknownContextMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": "{% $states.context.Execution.Nmae & 'x' %}",
//                                          ^^^^ \`$states.context.Execution\` has no member \`Nmae\`.
    "End": true
} } }`,
  );
});

test('the meant member', () => {
  checkFix(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', $$['Execution']['ID'])" },
    "End": true
} } }`,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "States.Format('{}', $$['Execution']['Id'])" },
    "End": true
} } }`,
  );
});

test('the meant member in JSONata', () => {
  checkFix(
    unknownContextMember,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": "{% $states.context.Execution.ID %}",
    "End": true
} } }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Output": "{% $states.context.Execution.Id %}",
    "End": true
} } }`,
  );
});

test('no member is near', () => {
  checkNoFix(
    unknownContextMember,
    `
{ "StartAt": "A", "States": { "A": { "Type": "Pass",
    "Parameters": { "a.$": "$$.Workflow" },
    "End": true
} } }`,
  );
});
