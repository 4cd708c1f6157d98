import { type DanglingReference, danglingReferences } from '../analyses/references/dangling-references.ts';
import { placeOfPart } from '../analyses/references/located-resources.ts';
import { hasInventory } from '../analyses/subjects.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import type { Place } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { AwsPlace, AwsResourceType } from '../project/inventory/aws-resource.ts';

export const noDanglingReference = defineRule({
  id: 'no-dangling-reference',
  description: 'Disallow names of resources that the inventory lists all of, and that are not among them.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['REF-01'],
  messages: {
    absent: 'The inventory lists all {kinds} {place}, and `{name}` is not among them.',
    misspelt: 'The inventory lists all {kinds} {place}, and `{name}` is not among them. Did you mean `{meant}`?',
  },
  when: hasInventory,
  needs: { dangling: danglingReferences },
  check({ environment: { inventory } }, { dangling }, report) {
    for (const reference of dangling) {
      const { absent, meant } = reference;
      const { name, of, type } = absent;
      const place = of === undefined ? placeWords(absent.place, inventory?.own) : `of the function \`${of}\``;
      const at = placeOfPart(reference, name);
      const data = { kinds: kindWords[type], place, name };
      if (meant === undefined) report('absent', { at, data });
      else report('misspelt', { at, data: { ...data, meant }, fixes: fixesOf(at, reference, meant) });
    }
  },
});

const kindWords: Readonly<Record<AwsResourceType, string>> = {
  'AWS::Lambda::Function': 'functions',
  'AWS::Lambda::Alias': 'aliases',
  'AWS::Lambda::Version': 'versions',
  'AWS::StepFunctions::Activity': 'activities',
  'AWS::StepFunctions::StateMachine': 'state machines',
  'AWS::SQS::Queue': 'queues',
  'AWS::SNS::Topic': 'topics',
  'AWS::DynamoDB::Table': 'tables',
  'AWS::S3::Bucket': 'buckets',
  'AWS::ECS::Cluster': 'clusters',
  'AWS::Events::EventBus': 'event buses',
  'AWS::IAM::Role': 'roles',
};

function placeWords(place: AwsPlace, own: AwsPlace | undefined): string {
  const account = place.account ?? own?.account;
  const region = place.region ?? own?.region;
  const ofAccount = account === undefined ? 'of the account' : `of account \`${account}\``;
  return region === undefined || region === '' ? ofAccount : `${ofAccount} in \`${region}\``;
}

/** Of a value that the template computes another part of the template would be changed. */
function fixesOf(at: Place, { node, absent }: DanglingReference, meant: string): readonly Fix[] {
  if (at.kind !== 'string-part' || node.kind !== 'string' || node.partial) return [];
  return node.value.indexOf(absent.name) === at.start ? changePart(at, meant) : [];
}
