import { execFileSync } from 'node:child_process';

interface Component {
  readonly name: string;
}

/** What a release says of all that it is made from: of the right form, with what is in the packages, and without the places it was fetched from. */
export function faultsOfBill(root: string): readonly string[] {
  const args = ['sbom', '--sbom-format', 'cyclonedx'];
  const bill = execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  const { bomFormat, components }: { bomFormat: string; components: readonly Component[] } = JSON.parse(bill);
  const names = new Set(components.map(({ name }) => name));
  const missing = inPackages.filter((name) => !names.has(name));
  return [
    ...(bomFormat === 'CycloneDX' ? [] : [`The bill of materials is in the form \`${bomFormat}\`.`]),
    ...missing.map((name) => `The bill of materials lacks \`${name}\`.`),
    ...(/"https?:[^"]*\.tgz"/.test(bill) ? ['The bill of materials names where packages were fetched from.'] : []),
  ];
}

/** Some of what the packages contain or ask for. */
const inPackages = ['ajv', 'ignore', 'js-yaml', 'jsonata', 're2js', 'vscode-languageserver', 'yaml'];
