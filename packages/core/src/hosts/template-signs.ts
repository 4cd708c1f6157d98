// What tells from a name or a text, without reading it, that it can be a template. A search through many files asks for nothing else of most.

/** The type of resource that a state machine is in Terraform. */
export const terraformMachineType = 'aws_sfn_state_machine';

/** The module of the registry that most call to declare one. https://registry.terraform.io/modules/terraform-aws-modules/step-functions/aws/latest */
export const terraformMachineModule = 'terraform-aws-modules/step-functions/aws';

/** Whether a text can be a template of CloudFormation, or of SAM, that declares a state machine. */
export function mayBeCloudFormation(text: string): boolean {
  return text.includes('AWS::StepFunctions::StateMachine') || text.includes('AWS::Serverless::StateMachine');
}

/** Whether a text can be a configuration of the Serverless Framework with state machines, which may be in another file. */
export function mayBeServerless(text: string): boolean {
  const hasPlugin = text.includes('stepFunctions') && (text.includes('stateMachines') || namesFiles(text));
  return hasPlugin || text.includes('AWS::StepFunctions::StateMachine');
}

/** Whether a text may hold variables of the Serverless Framework that stand for what is in other files. */
export function namesFiles(text: string): boolean {
  return text.includes('${file(');
}

/** Whether a text can be what `terraform show -json` writes of a plan or a state. */
export function mayBePlan(text: string): boolean {
  return text.includes('"root_module"') && text.includes(`"${terraformMachineType}"`);
}

/** Whether a file is one of Terraform's, or of OpenTofu's, by its name. All of a folder belong together. */
export function isTerraformFile(file: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/i.test(file);
}

/** Whether the text of one of Terraform's files can declare a state machine. */
export function mayBeTerraform(text: string): boolean {
  return text.includes(terraformMachineType) || text.includes(terraformMachineModule);
}
