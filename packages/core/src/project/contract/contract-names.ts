import type { MachineUse } from '../machine-use.ts';

const ending = '.contract.json';

/** Whether a file's name says that it holds a contract. */
export function isContractName(file: string): boolean {
  return file.toLowerCase().endsWith(ending);
}

/**
 * What the contract beside a definition is called: that of `order.asl.json` is `order.contract.json`, and that of the machine `Order`
 * written in `template.yaml` is `template.Order.contract.json`.
 */
export function contractNameFor({ file, name, declared }: Pick<MachineUse, 'file' | 'name' | 'declared'>): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]+$/, '').replace(/\.asl$/i, '');
  const isWithin = declared !== undefined && declared.tree.source.file === file;
  return isWithin ? `${stem}.${nameInFile(name)}${ending}` : `${stem}${ending}`;
}

/** A name may hold what no name of a file does. */
function nameInFile(name: string): string {
  return name.replace(/[^\w.-]+/g, '-');
}
