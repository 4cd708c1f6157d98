import { include, match, type Pattern, type Repository } from './grammar.ts';
import { inEveryKind, type StringForm } from './string-kinds.ts';

/** Paths, reference paths and intrinsic functions. */
export const jsonPath: Repository = {
  ...inEveryKind('json-path', pathIn),
  'json-path-token': {
    patterns: [
      match(/\bStates\.[A-Za-z0-9]+/, 'support.function.intrinsic'),
      match(/\$[A-Za-z_]\w*/, 'variable.other.readwrite'),
      match(/\$\$?/, 'variable.language.root'),
      match(/(?<=\.)[\w-]+/, 'variable.other.property'),
      match(/-?\b[0-9]+(?:\.[0-9]+)?\b/, 'constant.numeric'),
      match(/\b(?:true|false|null)\b/, 'constant.language'),
      match(/\.\.|[*?@:]|&&|\|\||[=!<>]=?/, 'keyword.operator'),
      match(/[\](),.]|\[/, 'punctuation.separator'),
    ],
  },
};

/** A path or a call begins its string; what does not is text. */
function pathIn({ end, singleQuote, escape }: StringForm): Pattern {
  const text: Pattern = {
    name: 'string.quoted.single',
    begin: singleQuote.source,
    end: `${singleQuote.source}|${end.source}`,
    patterns: [match(escape, 'constant.character.escape'), match(/\{\}/, 'constant.other.placeholder')],
  };
  return {
    name: 'meta.embedded.json-path',
    begin: '(?<=["\'\\s])(?=\\$(?!\\{)|States\\.[A-Z])',
    end: end.source,
    patterns: [include('placeholder'), text, include('json-path-token')],
  };
}
