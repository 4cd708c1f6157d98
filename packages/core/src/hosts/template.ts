import type { Node, ObjectNode, Property } from '../syntax/node.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { SourceText } from '../text/source-text.ts';

/** What a file is that declares state machines together with what they work with. */
export type HostKind = 'cloudformation' | 'sam' | 'serverless' | 'terraform';

/** Standard or Express: the definition does not say, the template, the configuration or a flag does. */
export type MachineType = 'STANDARD' | 'EXPRESS';

/** What one template declares; the files of a Terraform module are one template. */
export interface Template {
  readonly kind: HostKind;
  /** The file, as the user should see it; of a Terraform module, the file that declares the first machine. */
  readonly file: string;
  readonly machines: readonly MachineDeclaration[];
  /** By logical id, or by Terraform address: `aws_lambda_function.pay`. */
  readonly resources: ReadonlyMap<string, TemplateResource>;
  /** By name: the parameters of CloudFormation, the variables of Terraform. */
  readonly parameters: ReadonlyMap<string, TemplateParameter>;
  /** Whether all resources are shown: a macro, an include or a module may bring others. */
  readonly isComplete: boolean;
  /** Whether there may be a resource of that id, shown or not. */
  readonly mayHave: (id: string) => boolean;
  /** What a value that stands in the template will be, as far as the template tells. */
  readonly valueOf: (node: Node) => DeploymentValue;
  /** The policy document that a value of the template is, however it is written; nothing where it is not known. */
  readonly policyDocumentOf: (node: Node) => Node | undefined;
}

/**
 * Reads a file that belongs to a template, by a path that is relative to the template's folder. Nothing where there is
 * none that may be read.
 */
export type TemplateFiles = (path: string) => SyntaxTree | undefined;

/** Whether the parts of a template are all of a folder, or those at hand, of which there may be more. */
export type Coverage = 'whole-folder' | 'some-files';

export interface TemplateResource {
  readonly id: string;
  /** In CloudFormation's words, whatever the host: `AWS::Lambda::Function`. Nothing where it is not known. */
  readonly type: string | undefined;
  /** Where it is declared. */
  readonly key: Property;
  readonly properties: ObjectNode | undefined;
  /** The condition under which it exists. */
  readonly condition: string | undefined;
}

export interface TemplateParameter {
  readonly name: string;
  readonly key: Property;
  /** CloudFormation's type of it, such as `String` or `AWS::SSM::Parameter::Value<String>`. */
  readonly type: string | undefined;
  readonly default: Node | undefined;
}

/** One state machine as a template declares it. */
export interface MachineDeclaration {
  readonly template: TemplateContext;
  /**
   * The logical id, the Terraform address, or the key in a Serverless configuration. Several declarations have one name
   * where conditions choose between their definitions.
   */
  readonly name: string;
  /** Where it is declared, which is where findings about it point. */
  readonly key: Property;
  /** Where the CDK says that the construct is: `Shop/Orders/StateMachine`. */
  readonly constructPath: string | undefined;
  /** The name it gets in AWS, where the template gives one. */
  readonly machineName: Node | undefined;
  /** Nothing where it is known at deployment only. */
  readonly type: MachineType | undefined;
  /** Where the type is said; nothing where it is the usual one, or the host does not tell. */
  readonly typeAt?: Node | undefined;
  readonly definition: DefinitionSource;
  /** Definitions that it gives besides, where only one may be. */
  readonly otherDefinitions?: readonly Property[] | undefined;
  readonly substitutions: Substitutions;
  readonly role: Node | undefined;
  /** The role among the resources of the template, where it is there and `role` does not refer to it. */
  readonly roleId?: string | undefined;
  readonly policies: readonly MachinePolicy[];
  readonly logging: LoggingSetting;
  readonly tracing: MachineSetting;
  /** The condition under which it exists. */
  readonly condition: string | undefined;
}

/** What a declaration can be asked about its template. It is complete once all declarations were read. */
export type TemplateContext = Omit<Template, 'machines'>;

/** How a template gives the definition of a state machine. `at` is where it does. */
export type DefinitionSource =
  /** As a part of the template's own tree. */
  | { readonly kind: 'object'; readonly at: Node }
  /** As a text in it, which may be put together from several. */
  | { readonly kind: 'text'; readonly at: Node; readonly text: SourceText }
  /** As another file, by a path that is relative to the template's folder. */
  | {
      readonly kind: 'file';
      readonly at: Node;
      readonly path: string;
      /** What leads to the part of the file that is the definition, member by member, where that is not the whole file. */
      readonly within?: readonly string[];
      /** Whether Terraform fills the file in as a template, so that `$${` is an escape in it and `%{ if … }` decides. */
      readonly isTemplate?: boolean;
      /** Whether the path may be meant from another folder, so that a file that is not there proves nothing. */
      readonly isGuess?: boolean;
    }
  /** As a file that was uploaded, of which a copy may lie beside the template under this path. */
  | { readonly kind: 'asset'; readonly at: Node; readonly path: string }
  /** As something that lies in AWS already. */
  | { readonly kind: 'remote'; readonly at: Node }
  /** As something that only deployment computes. */
  | { readonly kind: 'computed'; readonly at: Node }
  /** Not at all. */
  | { readonly kind: 'absent' };

/** What stands for the placeholders of a definition: for `Name` in `${Name}`. */
export interface Substitutions {
  /** What each name that the template supplies for this definition stands for, in the order of the text. */
  readonly supplied: ReadonlyMap<string, Substitution>;
  /** Whether there may be others: the map, or a part of it, is known at deployment only. */
  readonly isComplete: boolean;
  /**
   * What a placeholder of the definition's text means to the template itself, as `${Orders.Arn}` does within `Fn::Sub`;
   * nothing where it is not the template that fills it in.
   */
  readonly inText: ((name: string) => DeploymentValue | undefined) | undefined;
  /**
   * What stands in the definition for a value and is the template's own: an intrinsic function of CloudFormation. Nothing
   * where the template does not look into the definition, as into that of another file.
   */
  readonly inValue?: ((node: Node) => DeploymentValue) | undefined;
}

export interface Substitution {
  readonly key: Property;
  readonly value: DeploymentValue;
}

/** What is known before deployment of a value that deployment decides. */
export type DeploymentValue =
  | { readonly kind: 'text'; readonly text: string }
  /** What `Ref` (no attribute) or `Fn::GetAtt` gives of a resource, which may not be there. */
  | { readonly kind: 'reference'; readonly to: string; readonly attribute: string | undefined }
  | { readonly kind: 'parameter'; readonly name: string }
  /** `AWS::Region` and its like. */
  | { readonly kind: 'pseudo-parameter'; readonly name: string }
  | { readonly kind: 'joined'; readonly parts: readonly DeploymentValue[] }
  | { readonly kind: 'unknown' };

/** What a state machine's role may do, as far as the machine's own declaration says it. */
export type MachinePolicy =
  /** A policy document written in the template. */
  | { readonly kind: 'document'; readonly at: Node; readonly document: Node }
  /** A policy that is named, by ARN or, in SAM, by its name alone. */
  | { readonly kind: 'managed'; readonly at: Node; readonly policy: DeploymentValue }
  /** The policy that bounds what all others allow. */
  | { readonly kind: 'boundary'; readonly at: Node; readonly policy: DeploymentValue }
  /** A SAM policy template such as `LambdaInvokePolicy`, or the properties of an `AWS::Serverless::Connector`. */
  | {
      readonly kind: 'policy-template' | 'connector';
      readonly at: Node;
      readonly name: string;
      readonly parameters: Node;
    }
  /** One or several of which nothing is known, such as those of a role that is not in the template. */
  | { readonly kind: 'unknown'; readonly at: Node };

/** Something that a declaration turns on. `at` is where it says so; nothing where it says nothing. */
export interface MachineSetting {
  readonly state: 'on' | 'off' | 'unknown';
  readonly at: Node | undefined;
}

/** Where a machine logs what its executions do. */
export interface LoggingSetting extends MachineSetting {
  /** How many destinations it names; nothing where that is not known, or the host does not tell. */
  readonly destinations?: number | undefined;
  /** Where it says that every event is logged with its data; nothing where it does not, or that is not known. */
  readonly dataAt?: Node | undefined;
}
