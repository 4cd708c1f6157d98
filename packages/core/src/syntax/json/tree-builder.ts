import {
  addProperty,
  missingValue,
  newNode,
  type Open,
  type OpenArray,
  type OpenObject,
  opaqueOf,
  type Written,
} from '../new-node.ts';
import type { ArrayNode, Node, Property } from '../node.ts';
import { isDeploymentIntrinsic } from '../opaque.ts';

/** An object or array whose end has not been read, and what it waits for. */
export interface Frame {
  readonly container: OpenObject | OpenArray;
  /** Of the container around it. */
  readonly outer: Frame | undefined;
  property: Open<Property> | undefined;
  awaits: 'key-or-end' | 'key' | 'colon' | 'value' | 'value-or-end' | 'comma-or-end';
}

/** Puts nodes together into a tree, in the order of the text. What has no place in it is for the reader to tell. */
export class JsonTreeBuilder {
  /** The innermost open container. */
  frame: Frame | undefined;
  root: Node | undefined;
  /** How many containers are open. */
  depth = 0;

  /** Whether a container of this kind is open, on whatever level. */
  isOpen(kind: Frame['container']['kind']): boolean {
    let { frame } = this;
    while (frame !== undefined && frame.container.kind !== kind) frame = frame.outer;
    return frame !== undefined;
  }

  /** The node that the next value belongs to. */
  parent(): Property | ArrayNode | undefined {
    const { frame } = this;
    if (frame === undefined) return undefined;
    return frame.container.kind === 'array' ? frame.container : frame.property;
  }

  open(container: OpenObject | OpenArray): void {
    const awaits = container.kind === 'object' ? 'key-or-end' : 'value-or-end';
    this.frame = { container, outer: this.frame, property: undefined, awaits };
    this.depth++;
  }

  /** Begins a property of an open object; the place is that of its key. */
  openProperty(frame: Frame, name: string, key: Written): void {
    frame.property = addProperty(frame.container as OpenObject, name, key);
    frame.awaits = 'colon';
  }

  /** A property without a value gets one about which nothing is known, so that no rule reports it once more. */
  completeProperty({ property }: Frame): void {
    if (property === undefined || property.value !== missingValue) return;
    const { source, end } = property;
    property.value = newNode('opaque', { source, start: end, end }, property);
  }

  add(node: Node): void {
    const { frame } = this;
    if (frame === undefined) {
      this.root = node;
      return;
    }
    if (frame.container.kind === 'array') frame.container.items.push(node);
    else if (frame.property !== undefined) frame.property.value = node;
    frame.awaits = 'comma-or-end';
  }

  /** Ends the innermost container, which then is a value of the one around it. */
  close(end: number): void {
    const { frame } = this;
    if (frame === undefined) return;
    this.frame = frame.outer;
    this.depth--;
    this.completeProperty(frame);
    const { container } = frame;
    container.end = end;
    const isIntrinsic = container.kind === 'object' && isDeploymentIntrinsic(container.properties);
    this.add(isIntrinsic ? opaqueOf(container) : container);
  }
}

/** After a comma. */
export function awaitNext(frame: Frame): void {
  frame.awaits = frame.container.kind === 'object' ? 'key' : 'value';
}
