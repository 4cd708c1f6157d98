import { certainFailures } from '../analyses/failures/certain-failures.ts';
import { type LostRead, lostSentence, meantInstead, relatedOrigin } from '../analyses/failures/lost-data.ts';
import type { ShownCertainFailure } from '../analyses/failures/shown-failure.ts';
import { isReadToldAlready } from '../analyses/failures/told-already.ts';
import { inputReads } from '../analyses/input-reads.ts';
import { changePart } from '../engine/change-part.ts';
import { type StringPart, stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';

export const noMissingField = defineRule({
  id: 'no-missing-field',
  description: 'Disallow paths to what no execution has there.',
  category: 'data',
  severity: 'error',
  requirements: ['RUN-01', 'RUN-02', 'RUN-07', 'RUN-09', 'RUN-11', 'RUN-14', 'RUN-15', 'RUN-16'],
  messages: { missing: '{sentence}' },
  needs: { failures: certainFailures, reads: inputReads },
  check(_document, { failures, reads }, report) {
    for (const shown of failures.shown) {
      const read = readIn(shown);
      if (read === undefined || isReadToldAlready(shown, reads)) continue;
      const { at, path } = read;
      const { state, witness, failure } = shown;
      const meant = meantPath(read);
      const data = { sentence: lostSentence(path, state, { read, meant }) };
      const fixes = meant === undefined ? [] : changePart(at, meant);
      report('missing', { at, data, fixes, witness, related: relatedOrigin(failure.found) });
    }
  },
});

interface MissingRead extends LostRead {
  readonly at: StringPart;
  readonly path: string;
  /** What is written behind the step that finds nothing. */
  readonly rest: string;
}

/** The path in the text of the field. */
function readIn({ failure: { kind, read, place, found } }: ShownCertainFailure): MissingRead | undefined {
  const node = place.kind === 'property' ? place.value : place;
  if (kind !== 'missing' || read?.kind !== 'path' || read.step === undefined || node.kind !== 'string')
    return undefined;
  const { path, step } = read;
  const text = node.value;
  return {
    at: stringPart(node, path),
    path: text.slice(path.start, path.end),
    holder: text.slice(path.start, step.start),
    name: step.kind === 'member' ? step.name : undefined,
    rest: text.slice(step.end, path.end),
    found,
  };
}

function meantPath(read: MissingRead): string | undefined {
  const meant = meantInstead(read);
  return meant && `${read.holder}${meant}${read.rest}`;
}
