import type { JsonPathStep } from '../../expressions/json-path.ts';

/** How a message names the steps of a path like this one: "wildcards", "filters". */
export function stepWords({ kind }: JsonPathStep): string {
  return words[kind];
}

const words: Readonly<Record<JsonPathStep['kind'], string>> = {
  member: 'names',
  index: 'indexes',
  slice: 'slices',
  union: 'unions',
  wildcard: 'wildcards',
  descendants: '`..`',
  filter: 'filters',
  function: 'functions',
  script: 'scripts',
};
