import { type Grammar, include, match } from './grammar.ts';
import { jsonPath } from './json-path.ts';
import { jsonata } from './jsonata.ts';
import { placeholders } from './placeholders.ts';

/** Keys whose value is a path: those that end in `.$` or in `Path`, and `Variable`. */
const pathKey = '(")((?:[^"\\\\]|\\\\.)*\\.\\$|[A-Za-z]*Path|Variable)(")\\s*(:)';
const key = '(")((?:[^"\\\\]|\\\\.)*)(")\\s*(:)';

const keyCaptures = {
  1: { name: 'support.type.property-name.json punctuation.support.type.property-name.begin.json' },
  2: { name: 'support.type.property-name.json' },
  3: { name: 'support.type.property-name.json punctuation.support.type.property-name.end.json' },
  4: { name: 'punctuation.separator.dictionary.key-value.json' },
};

/** Before the next key too, where the comma is not written yet. */
const endOfValue = `(,)|(?=[}\\]])|(?=${key})`;
const endCaptures = { 1: { name: 'punctuation.separator.json' } };

/** Definitions in JSON. The names of scopes are those of JSON where a theme knows them. */
export const asl: Grammar = {
  name: 'Amazon States Language (JSON)',
  scopeName: 'source.asl',
  patterns: [include('value')],
  repository: {
    value: {
      patterns: [include('comment'), include('object'), include('array'), include('string'), include('constant')],
    },
    object: {
      name: 'meta.structure.dictionary.json',
      begin: '\\{',
      beginCaptures: { 0: { name: 'punctuation.definition.dictionary.begin.json' } },
      end: '\\}',
      endCaptures: { 0: { name: 'punctuation.definition.dictionary.end.json' } },
      patterns: [include('comment'), include('path-member'), include('member'), include('string')],
    },
    array: {
      name: 'meta.structure.array.json',
      begin: '\\[',
      beginCaptures: { 0: { name: 'punctuation.definition.array.begin.json' } },
      end: '\\]',
      endCaptures: { 0: { name: 'punctuation.definition.array.end.json' } },
      patterns: [include('value'), match(/,/, 'punctuation.separator.array.json')],
    },
    'path-member': {
      begin: pathKey,
      beginCaptures: keyCaptures,
      end: endOfValue,
      endCaptures,
      patterns: [include('path-string'), include('value')],
    },
    member: {
      begin: key,
      beginCaptures: keyCaptures,
      end: endOfValue,
      endCaptures,
      patterns: [include('value')],
    },
    'path-string': {
      name: 'string.quoted.double.json',
      begin: '"',
      end: '"|$',
      patterns: [include('json-path-in-json'), include('placeholder'), include('escape')],
    },
    string: {
      name: 'string.quoted.double.json',
      begin: '"',
      end: '"|$',
      patterns: [include('jsonata-in-json'), include('placeholder'), include('escape')],
    },
    escape: {
      patterns: [
        match(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/, 'constant.character.escape.json'),
        match(/\\./, 'invalid.illegal.unrecognized-string-escape.json'),
      ],
    },
    constant: {
      patterns: [
        match(/\b(?:true|false|null)\b/, 'constant.language.json'),
        match(/-?\b[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\b/, 'constant.numeric.json'),
      ],
    },
    // AWS refuses comments; StepProof reads them, and says so.
    comment: {
      patterns: [match(/\/\/.*$/, 'comment.line.double-slash'), { name: 'comment.block', begin: '/\\*', end: '\\*/' }],
    },
    ...placeholders,
    ...jsonPath,
    ...jsonata,
  },
};
