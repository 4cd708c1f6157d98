import { isPlainPath, isReferencePath, type JsonPath, parseJsonPath } from '../../expressions/json-path.ts';
import type { Parsed } from '../../expressions/problem.ts';
import type { StringNode } from '../../syntax/node.ts';
import type { PathSite, SitePlace } from './expression-sites.ts';

/** A path as a text. Of plain names from the input, as nearly all paths are, few are ever looked into: those are parsed then. */
export class PathReading {
  /** Whether it is more than names and indexes from the input, or cannot be read. */
  readonly isNotable: boolean;
  readonly #text: string;
  #path: Parsed<JsonPath> | undefined;

  constructor(text: string, path = isPlainPath(text) ? undefined : parseJsonPath(text)) {
    this.#text = text;
    this.#path = path;
    this.isNotable = path !== undefined && isNotable(path);
  }

  get path(): Parsed<JsonPath> {
    this.#path ??= parseJsonPath(this.#text);
    return this.#path;
  }
}

function isNotable(path: Parsed<JsonPath>): boolean {
  return path.kind !== 'parsed' || path.tree.root.kind !== 'input' || !isReferencePath(path.tree);
}

/** Where a path is written. */
export type WrittenPath = Pick<PathSite, 'place' | 'node' | 'role'>;

/** A path in its place. */
export class CollectedPath implements PathSite {
  readonly kind = 'path';
  readonly place: SitePlace;
  readonly node: StringNode;
  readonly role: PathSite['role'];
  readonly #reading: PathReading;

  constructor({ place, node, role }: WrittenPath, reading: PathReading) {
    this.place = place;
    this.node = node;
    this.role = role;
    this.#reading = reading;
  }

  get path(): Parsed<JsonPath> {
    return this.#reading.path;
  }
}
