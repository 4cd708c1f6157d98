import type { Node } from '../../../syntax/node.ts';
import { type NeedScope, propertyOfResource } from './need-scope.ts';

/**
 * The key that the machine's data is encrypted with, where it has one of its own.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-stepfunctions-statemachine-encryptionconfiguration.html
 */
export function encryptionKeyOf(scope: NeedScope): Node | undefined {
  const written = scope.id === undefined ? undefined : propertyOfResource(scope.id, 'EncryptionConfiguration', scope);
  const settings = written?.kind === 'array' ? written.items[0] : written;
  const property =
    settings?.kind === 'object' ? settings.properties.find(({ name }) => /^kms_?key_?id$/i.test(name)) : undefined;
  return property?.value.kind === 'null' ? undefined : property?.value;
}
