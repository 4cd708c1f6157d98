import { expect, test } from 'vitest';
import { fileNameFor } from '../../playground/src/page/file-name.ts';

test.each([
  ['{ "StartAt": "A" }', '', 'definition.json'],
  ['', '', 'definition.json'],
  ['StartAt: A', '', 'definition.yaml'],
  ['resource "aws_sfn_state_machine" "orders" {', '', 'main.tf'],
  ['# Orders\nresource "aws_sfn_state_machine" "orders" {', '', 'main.tf'],
  ['data: {}', '', 'definition.yaml'],
])('%j is called by its format', (text, before, name) => {
  expect(fileNameFor(text, before)).toBe(name);
});

test('a name stays while the format does', () => {
  expect(fileNameFor('{}', 'order.asl.json')).toBe('order.asl.json');
  expect(fileNameFor('Resources: {}', 'order.template.yml')).toBe('order.template.yml');
  expect(fileNameFor('StartAt: A', 'order.asl.json')).toBe('definition.yaml');
});
