import { formatOfFile } from '../hosts/plain.ts';
import { parseText, type SyntaxReaders } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import type { MissingDefinition } from './machine-use.ts';
import type { FileText } from './read-file.ts';

/** The file that another one names by a path that is relative to its folder, or why there is none. */
export type NamedFiles = (from: string, path: string) => FileText | MissingDefinition;

/** Where no other files can be read. */
export const noFiles: NamedFiles = () => 'outside';

/** How many files one template is read from: twice as many as a stack may have resources. Others are as if not there. */
const mostFiles = 1000;

/** The files that parts of one template are in. Each is read once, however often it is named. */
export class IncludedFiles {
  readonly #byPath = new Map<string, SyntaxTree | undefined>();
  readonly #template: string;
  readonly #given: Means;

  constructor(template: string, given: Means) {
    this.#template = template;
    this.#given = given;
  }

  /** Those that were read. A file that two paths lead to is there twice. */
  get trees(): readonly SyntaxTree[] {
    return [...this.#byPath.values()].filter((tree) => tree !== undefined);
  }

  /** The file at a path that is relative to the template's folder; nothing where it is neither JSON nor YAML. */
  read(path: string): SyntaxTree | undefined {
    if (this.#byPath.has(path) || this.#byPath.size >= mostFiles) return this.#byPath.get(path);
    const tree = this.#parse(path);
    this.#byPath.set(path, tree);
    return tree;
  }

  #parse(path: string): SyntaxTree | undefined {
    const { files, readers } = this.#given;
    const format = formatOfFile(path);
    if (format === undefined || (format === 'yaml' && readers.yaml === undefined)) return undefined;
    const found = files(this.#template, path);
    if (typeof found === 'string') return undefined;
    return parseText(SourceText.ofFile(found.file, found.text), format, { readers });
  }
}

interface Means {
  readonly files: NamedFiles;
  readonly readers: SyntaxReaders;
}
