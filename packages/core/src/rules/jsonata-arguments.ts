import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { jsonataPart } from '../analyses/expressions/jsonata-part.ts';
import { hasJsonata } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { FunctionCall } from '../expressions/jsonata-references.ts';
import {
  type JsonataFunction,
  jsonataSignature,
  maximumJsonataArguments,
  minimumJsonataArguments,
} from '../language/jsonata/jsonata-function.ts';
import { jsonataFunctions } from '../language/jsonata-functions.ts';

export const jsonataArguments = defineRule({
  id: 'jsonata-arguments',
  description: 'Require as many arguments as a JSONata function takes.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['JSA-04', 'JSA-06'],
  messages: {
    few: '`{signature}` is called with too few arguments.',
    many: '`{signature}` is called with too many arguments.',
  },
  when: hasJsonata,
  needs: { sites: expressionSites },
  check(_document, { sites }, report) {
    for (const site of sites.jsonata) {
      for (const call of site.references?.calls ?? []) {
        const called = call.local ? undefined : jsonataFunctions.get(call.name);
        const messageId = called === undefined ? undefined : faultOf(call, called);
        if (called === undefined || messageId === undefined) continue;
        report(messageId, { at: jsonataPart(site, call), data: { signature: jsonataSignature(called) } });
      }
    }
  },
});

/** A partial application makes a function, which takes the missing arguments later. */
function faultOf(call: FunctionCall, called: JsonataFunction): 'few' | 'many' | undefined {
  if (call.arguments > maximumJsonataArguments(called)) return 'many';
  return !call.partial && call.arguments < minimumJsonataArguments(called) ? 'few' : undefined;
}
