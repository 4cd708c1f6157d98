import { test } from 'vitest';
import { noBareJsonataName } from '../../packages/core/src/rules/no-bare-jsonata-name.ts';
import { check, checkFix } from '../check.ts';

test('a bare name refers to nothing', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% orderId %}",
//        ^^^^^^^ \`orderId\` refers to nothing, for an expression has no document. Did you mean \`$states.input.orderId\`?
      "End": true }
} }`,
  );
});

test('`states` lacks its `$`', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% states.input.a %}" },
//               ^^^^^^ \`states\` refers to nothing, for an expression has no document. Did you mean \`$states\`?
      "End": true }
} }`,
  );
});

test('`$` refers to nothing at the top', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $.id %}",
//        ^ \`$\` refers to nothing, for an expression has no document. Did you mean \`$states.input\`?
      "End": true }
} }`,
  );
});

test('`$$` never refers to anything', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      ["{% $$.Execution.Id %}", "{% $states.input.items[$$.id = id] %}"],
//         ^^ \`$$\` refers to nothing, for an expression has no document. Did you mean \`$states.context\`?
//                                                      ^^ \`$$\` refers to nothing, for an expression has no document. Did you mean \`$states.input\`?
      "End": true }
} }`,
  );
});

test('a wildcard has nothing to select from', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% *.a %}",
//        ^ \`*\` refers to nothing, for an expression has no document.
      "End": true }
} }`,
  );
});

test('in steps, predicates and functions names are fine', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% [$states.input.items[id = 1].name, $states.input.a.($.b), $map([1], function($x) { $x })] %}",
      "End": true }
} }`,
  );
});

test('keys of objects stand in quotes', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% { id: 1, 'b': 2, name: $states.input.b ? 1 : 2 } %}",
//          ^^ The key \`id\` of an object is a text, and stands in quotes.
//                         ^^^^ The key \`name\` of an object is a text, and stands in quotes.
      "End": true }
} }`,
  );
});

test('a member of `$states` without it', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% input.a %}",
//        ^^^^^ \`input\` refers to nothing, for an expression has no document. Did you mean \`$states.input\`?
      "End": true }
} }`,
  );
});

test('a variable without its `$`', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "total": 1 }, "Next": "B" },
    "B": { "Type": "Pass", "End": true,
      "Output": "{% total + 1 %}" }
//                  ^^^^^ \`total\` refers to nothing, for an expression has no document. Did you mean \`$total\`?
} }`,
  );
});

test('a word of another language', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% True %}",
//        ^^^^ \`True\` refers to nothing, for an expression has no document. Did you mean \`true\`?
      "End": true }
} }`,
  );
});

test('an intrinsic function has a rule of its own', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% States.UUID() %}",
      "End": true }
} }`,
  );
});

test('an expression that only deployment knows', () => {
  check(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% \${Expression}.id %}",
      "End": true }
} }`,
  );
});

test('the dollar is added', () => {
  checkFix(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% states.input.a %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.a %}",
      "End": true }
} }`,
  );
});

test('a name is taken from the input', () => {
  checkFix(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% orderId %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.input.orderId %}",
      "End": true }
} }`,
  );
});

test('`$$` becomes the context object', () => {
  checkFix(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $$.Execution.Id %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% $states.context.Execution.Id %}",
      "End": true }
} }`,
  );
});

test('a key is quoted', () => {
  checkFix(
    noBareJsonataName,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% { id: 1 } %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% { \\"id\\": 1 } %}",
      "End": true }
} }`,
  );
});
