import { test } from 'vitest';
import { noTextAroundJsonata } from '../../packages/core/src/rules/no-text-around-jsonata.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('blanks around an expression make it literal', () => {
  check(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": " {% $states.input.a %}", "b": "{% $states.input.b %}" },
//             ^^^^^^^^^^^^^^^^^^^^^ The blanks around \`{% $states.input.a %}\` make it literal text, which is not evaluated.
      "End": true }
} }`,
  );
});

test('text around an expression makes it literal', () => {
  check(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "order-{% $states.input.id %}",
//           ^^^^^^^^^^^^^^^^^^^^^^ The text around \`{% $states.input.id %}\` makes it literal text, which is not evaluated.
      "End": true }
} }`,
  );
});

test('text without both marks holds no expression', () => {
  check(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      ["50% {off}", "a {% b", "a %} b {%"],
      "End": true }
} }`,
  );
});

test('text that only deployment knows', () => {
  check(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "\${Prefix}-{% $states.input.id %}",
      "End": true }
} }`,
  );
});

test('in a field that holds nothing but an expression the field rules speak', () => {
  check(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Wait", "Seconds": " {% 1 %}", "End": true }
} }`,
  );
});

test('in a JSONPath state nothing is evaluated', () => {
  check(
    noTextAroundJsonata,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "End": true,
      "Parameters": { "a": " {% 1 %}" } }
} }`,
  );
});

test('blanks are dropped', () => {
  checkFix(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": " {% $states.input.a %}\\n" },
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      { "a": "{% $states.input.a %}" },
      "End": true }
} }`,
  );
});

test('text is joined by `&`', () => {
  checkFix(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "order-{% $states.input.id %}/{% $a + 1 %}!",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% 'order-' & $states.input.id & '/' & ($a + 1) & '!' %}",
      "End": true }
} }`,
  );
});

test('a quote in the text is kept', () => {
  checkFix(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "it's {% $states.input.a %}",
      "End": true }
} }`,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "{% \\"it's \\" & $states.input.a %}",
      "End": true }
} }`,
  );
});

test('what is no expression is not joined', () => {
  checkNoFix(
    noTextAroundJsonata,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Output":
      "use {% if %} and {% endif %}",
      "End": true }
} }`,
  );
});
