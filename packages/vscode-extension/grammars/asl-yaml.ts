import { type Grammar, include, match, type Pattern } from './grammar.ts';
import { jsonPath } from './json-path.ts';
import { jsonata } from './jsonata.ts';
import { placeholders } from './placeholders.ts';

/** Text that is not quoted: a colon before a blank ends it as a key, a hash after a blank as a comment. */
const plainStart = '(?:[^\\s\\-?:,\\[\\]{}#&*!|>\'"%@`]|[-?:](?=\\S))';
const plain = `${plainStart}(?:[^\\s:#]|:(?=\\S)|(?<=\\S)#|[ \\t]+(?=[^\\s#:]|:\\S))*`;
const plainInFlow = `${plainStart}(?:[^\\s:#,\\[\\]{}]|:(?=[^\\s,\\[\\]{}])|(?<=\\S)#|[ \\t]+(?=[^\\s#:,\\[\\]{}]))*`;

/** Of a tag, an anchor or an alias. */
const nameCharacter = '[^\\s,\\[\\]{}]';

/** Keys whose value is a path: those that end in `.$` or in `Path`, and `Variable`. */
const pathKey = '(["\']?(?:[\\w-][\\w .-]*\\.\\$|[A-Za-z]*Path|Variable)["\']?)\\s*(:)(?=\\s|$)';

const keyCaptures = {
  1: { name: 'entity.name.tag.yaml' },
  2: { name: 'punctuation.separator.key-value.mapping.yaml' },
};

/** Definitions in YAML. The names of scopes are those of YAML where a theme knows them. */
export const aslYaml: Grammar = {
  name: 'Amazon States Language (YAML)',
  scopeName: 'source.asl.yaml',
  patterns: [include('block-node')],
  repository: {
    'block-node': {
      patterns: [
        include('node-start'),
        include('block-scalar'),
        include('path-entry'),
        ...keys(plain),
        ...scalars(plain),
      ],
    },
    'node-start': {
      patterns: [
        match(/(?:^|(?<=\s))#.*$/, 'comment.line.number-sign.yaml'),
        match(/^(?:---|\.\.\.)(?=\s|$)/, 'entity.other.document.yaml'),
        match(/^%[A-Z].*$/, 'meta.directive.yaml'),
        match(/[-?](?=\s|$)/, 'punctuation.definition.block.sequence.item.yaml'),
        { match: `!${nameCharacter}*`, name: 'storage.type.tag-handle.yaml' },
        { match: `&${nameCharacter}+`, name: 'entity.name.type.anchor.yaml' },
        { match: `\\*${nameCharacter}+`, name: 'variable.other.alias.yaml' },
        include('flow-mapping'),
        include('flow-sequence'),
      ],
    },
    'path-entry': {
      begin: pathKey,
      beginCaptures: keyCaptures,
      end: '$',
      patterns: [
        match(/(?<=\s)#.*$/, 'comment.line.number-sign.yaml'),
        pathString('double'),
        pathString('single'),
        include('block-scalar'),
        include('json-path-in-plain'),
        include('block-node'),
      ],
    },
    'flow-mapping': {
      begin: '\\{(?!%)',
      beginCaptures: { 0: { name: 'punctuation.definition.mapping.begin.yaml' } },
      end: '\\}',
      endCaptures: { 0: { name: 'punctuation.definition.mapping.end.yaml' } },
      patterns: [include('flow-node')],
    },
    'flow-sequence': {
      begin: '\\[',
      beginCaptures: { 0: { name: 'punctuation.definition.sequence.begin.yaml' } },
      end: '\\]',
      endCaptures: { 0: { name: 'punctuation.definition.sequence.end.yaml' } },
      patterns: [include('flow-node')],
    },
    'flow-node': {
      patterns: [
        include('node-start'),
        match(/,/, 'punctuation.separator.sequence.yaml'),
        ...keys(plainInFlow),
        ...scalars(plainInFlow),
      ],
    },
    'block-scalar': {
      // The end of the line is part of it, so that `\\G` stands at the start of the next one.
      begin: '(?<=\\s)([|>][-+0-9]*)(?:\\s+(#.*))?\\n',
      beginCaptures: {
        1: { name: 'keyword.control.flow.block-scalar.yaml' },
        2: { name: 'comment.line.number-sign.yaml' },
      },
      end: '^(?=\\S)|(?!\\G)',
      patterns: [
        {
          name: 'string.unquoted.block.yaml',
          begin: '^([ ]+)(?! )',
          // Checked at every line, so that JSONata without its end does not run on into the next state.
          while: '^(?:\\1|\\s*$)',
          patterns: [include('jsonata-in-block'), include('placeholder')],
        },
      ],
    },
    'double-quoted': {
      name: 'string.quoted.double.yaml',
      begin: '"',
      end: '"',
      patterns: [
        include('jsonata-in-double'),
        include('placeholder'),
        match(/\\(?:[^xuU]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/, 'constant.character.escape.yaml'),
      ],
    },
    'single-quoted': {
      name: 'string.quoted.single.yaml',
      begin: "'",
      end: "'(?!')",
      patterns: [include('jsonata-in-single'), include('placeholder'), match(/''/, 'constant.character.escape.yaml')],
    },
    ...placeholders,
    ...jsonPath,
    ...jsonata,
  },
};

function keys(plainKey: string): readonly Pattern[] {
  return [
    {
      match: `("(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*'|${plainKey})\\s*(:)(?=\\s|$)`,
      captures: keyCaptures,
    },
  ];
}

function scalars(plainScalar: string): readonly Pattern[] {
  return [
    include('double-quoted'),
    include('single-quoted'),
    match(/(?<=\s|^)(?:true|false|null|~)(?=\s*(?:$|[,\]}]|\s#))/, 'constant.language.yaml'),
    match(/(?<=\s|^)[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?=\s*(?:$|[,\]}]|\s#))/, 'constant.numeric.yaml'),
    {
      match: plainScalar,
      captures: { 0: { name: 'string.unquoted.plain.out.yaml', patterns: [include('placeholder')] } },
    },
  ];
}

function pathString(quotes: 'double' | 'single'): Pattern {
  const quote = quotes === 'double' ? '"' : "'";
  return {
    name: `string.quoted.${quotes}.yaml`,
    begin: quote,
    end: quotes === 'double' ? '"' : "'(?!')",
    patterns: [include(`json-path-in-${quotes}`), include('placeholder')],
  };
}
