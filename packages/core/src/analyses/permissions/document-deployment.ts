import type { Document } from '../../engine/document.ts';
import type { Environment } from '../../engine/environment.ts';
import { KeptWith } from '../../engine/kept-with.ts';
import type { DeploymentValue, TemplateContext } from '../../hosts/template.ts';
import { textInTemplate } from '../../iam/deployed-text.ts';
import type { Deployment } from '../../iam/deployment.ts';
import type { SymbolicText } from '../../iam/symbolic-text.ts';
import type { Node } from '../../syntax/node.ts';

/** What it takes to say what a value of the template of a machine will be. */
export function deploymentOf(document: Document): Deployment {
  return deployments.of(document, newDeployment);
}

/** What is found out of a deployment is kept with it. */
const deployments = new KeptWith<Document, Deployment>();

function newDeployment({ use, environment }: Document): Deployment {
  return {
    template: use.declared?.declaration.template ?? noTemplate,
    aws: environment.aws,
    given: givenValues(environment),
  };
}

/** What stands for the template of a definition that none is known to use. */
const noTemplate: TemplateContext = {
  kind: 'cloudformation',
  file: '',
  resources: new Map(),
  parameters: new Map(),
  isComplete: false,
  mayHave: () => true,
  valueOf: (): DeploymentValue => ({ kind: 'unknown' }),
  policyDocumentOf: () => undefined,
};

/** What the user says of the place of the deployment, and of parameters. */
function givenValues({ inventory, parameters = new Map() }: Environment): ReadonlyMap<string, string> {
  const { account, region } = inventory?.own ?? {};
  return new Map([
    ...(account === undefined ? [] : [['AWS::AccountId', account] as const]),
    ...(region === undefined ? [] : [['AWS::Region', region] as const]),
    ...parameters,
  ]);
}

/** What a node of the template of a machine will be. */
export function deployedTextOf(node: Node, document: Document): SymbolicText {
  return textInTemplate(node, deploymentOf(document));
}
