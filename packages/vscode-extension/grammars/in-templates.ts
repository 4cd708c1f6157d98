import { type Grammar, include, type Pattern } from './grammar.ts';
import { jsonata } from './jsonata.ts';
import { placeholders } from './placeholders.ts';

/** A grammar that is at work within that of another language. */
export interface Injection extends Grammar {
  /** Before what the other grammar has, but in no text or comment. */
  readonly injectionSelector: string;
}

/** Keys of CloudFormation and SAM; those of serverless-step-functions begin in lower case. */
const key = '(Definition|DefinitionString|definition)';

const yamlKey = {
  1: { name: 'entity.name.tag.yaml' },
  2: { name: 'punctuation.separator.key-value.mapping.yaml' },
};

/** Whatever stands deeper than the key, so that half-typed text colours nothing behind it. The grammar of YAML has taken what indents the key. */
const deeper = '\\G(?:(?=[ ])|\\s*$)';

/** Definitions in templates that are YAML: as an object, or as JSON in a block. */
export const inYaml: Injection = {
  name: 'Amazon States Language in YAML templates',
  scopeName: 'injection.asl.yaml',
  injectionSelector: 'L:source.yaml -string -comment -meta.embedded.block.asl',
  patterns: [
    {
      contentName: 'meta.embedded.block.asl',
      begin: `(?<!\\S)${key}(:)\\s+(?:!Sub\\s+)?([|>][-+0-9]*)\\s*$`,
      beginCaptures: { ...yamlKey, 3: { name: 'keyword.control.flow.block-scalar.yaml' } },
      while: deeper,
      patterns: [{ include: 'source.asl' }],
    },
    {
      contentName: 'meta.embedded.block.asl',
      begin: `(?<!\\S)${key}(:)\\s*$`,
      beginCaptures: yamlKey,
      while: deeper,
      patterns: [{ include: 'source.asl.yaml' }],
    },
  ],
  repository: {},
};

/** Definitions in templates that are JSON. */
export const inJson: Injection = {
  name: 'Amazon States Language in JSON templates',
  scopeName: 'injection.asl.json',
  injectionSelector: 'L:source.json -string -comment -meta.embedded.block.asl',
  patterns: [
    {
      contentName: 'meta.embedded.block.asl',
      begin: `(")${key}(")\\s*(:)\\s*(?=\\{)`,
      beginCaptures: {
        1: { name: 'support.type.property-name.json punctuation.support.type.property-name.begin.json' },
        2: { name: 'support.type.property-name.json' },
        3: { name: 'support.type.property-name.json punctuation.support.type.property-name.end.json' },
        4: { name: 'punctuation.separator.dictionary.key-value.json' },
      },
      end: '(?<=\\})',
      patterns: [{ include: 'source.asl#object' }],
    },
  ],
  repository: {},
};

/** JSONata in strings of Terraform, and definitions in its heredocs. No text of Terraform begins with `{%` otherwise. */
export const inTerraform: Injection = {
  name: 'Amazon States Language in Terraform',
  scopeName: 'injection.asl.terraform',
  injectionSelector: [
    'L:source.hcl.terraform -comment -meta.embedded.block.asl',
    'L:source.terraform -comment -meta.embedded.block.asl',
    'L:source.hcl -comment -meta.embedded.block.asl',
  ].join(', '),
  patterns: [heredoc(), jsonataString()],
  repository: { ...placeholders, ...jsonata },
};

function heredoc(): Pattern {
  return {
    contentName: 'meta.embedded.block.asl',
    begin: '^\\s*(definition)\\s*(=)\\s*(<<[-~]?)\\s*(\\w+)\\s*$',
    beginCaptures: {
      1: { name: 'variable.other.readwrite.hcl' },
      2: { name: 'keyword.operator.assignment.hcl' },
      3: { name: 'keyword.operator.heredoc.hcl' },
      4: { name: 'keyword.control.heredoc.hcl' },
    },
    end: '^\\s*(\\4)\\s*$',
    endCaptures: { 1: { name: 'keyword.control.heredoc.hcl' } },
    patterns: [{ include: 'source.asl' }],
  };
}

function jsonataString(): Pattern {
  return {
    name: 'string.quoted.double.hcl',
    begin: '"(?=\\{%)',
    end: '"|$',
    patterns: [include('jsonata-in-json'), include('placeholder')],
  };
}
