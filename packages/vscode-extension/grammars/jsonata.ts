import { include, match, type Pattern, type Repository } from './grammar.ts';
import { inEveryKind, type StringForm } from './string-kinds.ts';

/** JSONata between `{%` and `%}`. */
export const jsonata: Repository = {
  ...inEveryKind('jsonata', jsonataIn),
  'jsonata-token': {
    patterns: [
      { name: 'comment.block', begin: '/\\*', end: '\\*/|(?="|%\\})' },
      match(/(?<=[(,]|[(,] )\/(?:[^/\\"]|\\.)+\/[im]*/, 'string.regexp'),
      match(/\b[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\b/, 'constant.numeric'),
      match(/\$states\b/, 'variable.language.states'),
      match(/\$[A-Za-z_]\w*(?=\s*\()/, 'support.function'),
      match(/\$[A-Za-z_]\w*/, 'variable.other.readwrite'),
      match(/\$\$?/, 'variable.language.context'),
      match(/\b(?:and|or|in)\b/, 'keyword.operator.logical'),
      match(/\bfunction\b|λ/, 'storage.type.function'),
      match(/\b(?:true|false|null)\b/, 'constant.language'),
      match(/`[^`"]*`|\b[A-Za-z_]\w*/, 'variable.other.property'),
      match(/:=|~>|!=|<=|>=|\.\.|\*\*|%(?!\})|[-+*/&=<>?^@#|]/, 'keyword.operator'),
      match(/[()\]{},;:.]|\[/, 'punctuation.separator'),
    ],
  },
};

function jsonataIn(form: StringForm): Pattern {
  return {
    contentName: 'meta.embedded.jsonata',
    begin: '\\{%',
    beginCaptures: { 0: { name: 'punctuation.section.embedded.begin' } },
    end: `(%\\})|${form.end.source}`,
    endCaptures: { 1: { name: 'punctuation.section.embedded.end' } },
    patterns: [textIn(form, form.doubleQuote), textIn(form, form.singleQuote), include('jsonata-token')],
  };
}

function textIn({ end, escape }: StringForm, quote: RegExp): Pattern {
  return {
    name: 'string.quoted',
    begin: quote.source,
    end: `${quote.source}|${end.source}`,
    patterns: [match(escape, 'constant.character.escape')],
  };
}
