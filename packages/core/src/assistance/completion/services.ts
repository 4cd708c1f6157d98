import type { AwsLookUp, ServiceFacts } from '../../language/aws-look-up.ts';
import { guidePage } from '../../language/documentation.ts';
import { apiLink } from '../hover/call-documentation.ts';
import { linkTo, paragraphs } from '../hover/field-documentation.ts';
import { callableActions } from './callable-actions.ts';
import { type Offer, writtenValue } from './offer.ts';
import type { Resources } from './resources.ts';
import { fixedText } from './skeleton.ts';

interface SdkResources extends Resources {
  readonly aws: AwsLookUp;
}

/** The services of the SDK integrations, each of them up to its colon: what it does comes next. */
export function serviceOffers(resources: SdkResources): readonly Offer[] {
  const listed = resources.aws.services().filter(({ listing }) => listing === 'listed');
  return listed.map((service) => serviceOffer(resources, service));
}

function serviceOffer({ site, partition }: SdkResources, { name, sdkId }: ServiceFacts): Offer {
  const label = `arn:${partition}:states:::aws-sdk:${name}:`;
  return {
    label,
    kind: 'call',
    detail: sdkId === undefined ? 'any of its actions' : `any action of ${sdkId}`,
    documentation: linkTo(guidePage('supported-services-awssdk')),
    written: writtenValue(site.cursor, { kind: 'text', before: label, stop: '', after: '' }),
  };
}

/** The actions of a service that can be called. What else the ARN may end in is offered once an action is whole. */
export function serviceActionOffers(resources: SdkResources, service: string, typed: string): readonly Offer[] {
  const { aws, isExpress } = resources;
  const actions = callableActions(aws, service);
  const [begun = ''] = typed.split('.');
  const callbacks = isExpress ? [] : actions.filter((name) => name === begun);
  return [
    ...actions.map((action) => actionOffer(resources, { service, action, suffix: '' })),
    ...callbacks.map((action) => actionOffer(resources, { service, action, suffix: '.waitForTaskToken' })),
  ];
}

interface OfferedAction {
  readonly service: string;
  readonly action: string;
  readonly suffix: '' | '.waitForTaskToken';
}

function actionOffer({ site, aws, partition }: SdkResources, { service, action, suffix }: OfferedAction): Offer {
  const label = `arn:${partition}:states:::aws-sdk:${service}:${action}${suffix}`;
  return {
    label,
    kind: 'call',
    detail: suffix === '' ? 'calls and goes on with the answer' : 'calls and waits for the task token',
    documentation: paragraphs(
      `\`${action}\` of \`${service}\`, through the AWS SDK integration.`,
      apiLink(aws.operationPage(service, action)),
    ),
    written: writtenValue(site.cursor, fixedText(label)),
  };
}
