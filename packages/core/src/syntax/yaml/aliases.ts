import {
  type Anchored,
  addUnknown,
  awaitsKey,
  type ObjectFrame,
  openProperty,
  place,
  report,
  type TreeBuilder,
} from './tree-builder.ts';

/** An alias as it is written, `*` included in its place. */
export interface Alias {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Adds the node that an anchor names once more, as a key where an object awaits one. An alias that would never end, or
 * that stands for more than the limits allow, is unknown; what all aliases stand for is counted, never written out.
 */
export function addAlias(builder: TreeBuilder, alias: Alias): void {
  const { frame } = builder;
  if (frame.kind === 'skipped') return;
  const anchored = builder.anchors.get(alias.name);
  if (anchored === undefined) {
    report(builder, 'syntax', { ...alias, message: `No anchor \`&${alias.name}\` stands before this alias.` });
  }
  if (awaitsKey(frame)) addAliasKey(builder, frame, alias);
  else if (anchored === undefined) addUnknown(builder, alias.start, alias.end);
  else addAnchored(builder, anchored, alias);
}

/** An alias that names a text is a key of that text. */
function addAliasKey(builder: TreeBuilder, frame: ObjectFrame, alias: Alias): void {
  const { name, start, end } = alias;
  const node = builder.anchors.get(name)?.node;
  openProperty(builder, frame, {
    name: node?.kind === 'string' ? node.value : builder.source.text.slice(start, end),
    start,
    end,
  });
}

function addAnchored(builder: TreeBuilder, anchored: Anchored, alias: Alias): void {
  const { frame } = builder;
  const refusal = refusalOf(builder, anchored);
  if (anchored.node === undefined || refusal !== undefined) {
    if (refusal !== undefined && builder.refusedAliases++ === 0)
      report(builder, 'limit', { ...alias, message: refusal });
    addUnknown(builder, alias.start, alias.end);
    return;
  }
  builder.expanded += anchored.size;
  frame.height = Math.max(frame.height, anchored.height + 1);
  place(builder, anchored.node);
}

function refusalOf(builder: TreeBuilder, anchored: Anchored): string | undefined {
  const { depth, nodes } = builder.limits;
  if (anchored.node === undefined) return 'This alias stands inside the value that it names, which would never end.';
  if (builder.expanded + anchored.size > nodes) {
    return `With its aliases written out the file holds more than ${nodes} values; what this alias and later ones stand for is not checked.`;
  }
  // Aliases of aliases nest without a bracket.
  if (builder.frames.length + anchored.height <= depth) return undefined;
  return `Values are nested more than ${depth} levels deep here; what is deeper is not checked.`;
}
