import { awsDataFolder, readAwsData } from '../../packages/aws-data/src/node.ts';
import type { AwsMember, AwsStructure, AwsType } from '../../packages/aws-data/src/types.ts';

/** The data as it is committed. Tests share it, as the parts of a program do. */
export const aws = readAwsData(awsDataFolder());

/** The member at a path as `Overrides.ContainerOverrides.Name`, through lists and maps. */
export function memberAt(structure: AwsStructure | undefined, path: string): AwsMember | undefined {
  const [name = '', ...rest] = path.split('.');
  const member = structure?.member(name);
  return rest.length === 0 ? member : memberAt(structureIn(member?.type), rest.join('.'));
}

function structureIn(type: AwsType | undefined): AwsStructure | undefined {
  if (type?.kind === 'list') return structureIn(type.element);
  if (type?.kind === 'map') return structureIn(type.value);
  return type?.kind === 'structure' || type?.kind === 'union' ? type : undefined;
}

/** A type in words, as `list of map to string`. */
export function typeWords(type: AwsType | undefined): string {
  if (type?.kind === 'list') return `list of ${typeWords(type.element)}`;
  if (type?.kind === 'map') return `map to ${typeWords(type.value)}`;
  return type?.kind ?? 'nothing';
}
