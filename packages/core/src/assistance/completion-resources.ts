import { callbackActions, jobActions, requestActions } from '../language/optimized-integrations.ts';
import type { CompletionSite } from './completion.ts';
import { fieldDocumentation } from './field-documentation.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText, type TextSkeleton } from './skeleton.ts';

/** What a Task may run: the integrations that the language knows, then the forms of all others. */
export function resourceOffers(site: CompletionSite): readonly Offer[] {
  // Express workflows wait for nothing that a service does.
  const waiting = site.cursor.document.use.type === 'EXPRESS' ? [] : waitingResources();
  return [...requestResources(), ...waiting, ...forms].map((resource) => resourceOffer(site, resource));
}

interface OfferedResource {
  readonly label: string;
  readonly detail: string;
  readonly text: TextSkeleton;
}

function requestResources(): readonly OfferedResource[] {
  return [...requestActions, ...jobActions].map((action) => {
    return integration(
      action,
      jobActions.has(action) ? 'starts a job and goes on' : 'calls and goes on with the answer',
    );
  });
}

function waitingResources(): readonly OfferedResource[] {
  const jobs = [...jobActions].map((action) => {
    const suffix = action === 'states:startExecution' ? '.sync:2' : '.sync';
    return integration(`${action}${suffix}`, 'starts a job and waits for its end');
  });
  const callbacks = callbackActions.map((action) => {
    return integration(`${action}.waitForTaskToken`, 'calls and waits for the task token');
  });
  return [...jobs, ...callbacks];
}

function integration(action: string, detail: string): OfferedResource {
  const label = `${integrationPrefix}${action}`;
  return { label, detail, text: fixedText(label) };
}

const integrationPrefix = 'arn:aws:states:::';

const forms: readonly OfferedResource[] = [
  form(`${integrationPrefix}aws-sdk:`, { stop: 's3:getObject', detail: 'any API of an AWS service' }),
  form('arn:aws:lambda:', { stop: 'us-east-1:123456789012:function:name', detail: 'a Lambda function' }),
  form('arn:aws:states:', { stop: 'us-east-1:123456789012:activity:name', detail: 'an activity' }),
];

function form(before: string, { stop, detail }: { stop: string; detail: string }): OfferedResource {
  return { label: `${before}…`, detail, text: { kind: 'text', before, stop, after: '' } };
}

function resourceOffer({ cursor, place }: CompletionSite, { label, detail, text }: OfferedResource): Offer {
  const documentation = place.schema === undefined ? undefined : fieldDocumentation(place.schema);
  return { label, kind: 'value', detail, documentation, written: writtenValue(cursor, text) };
}
