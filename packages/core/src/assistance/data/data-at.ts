import { loadedShapes } from '../../analyses/shapes/loaded-shapes.ts';
import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import type { DataAt } from './data-part.ts';

/** A place at which data is asked for. */
export interface DataSite {
  readonly document: Document;
  readonly facts: FactStore;
  readonly place: DefinitionPlace;
  /** What stands there; what it reads itself does not count. */
  readonly node: Node | Property;
}

/**
 * What is known of the data that reaches a place; nothing outside of states. What follows data through a machine is large: it is loaded
 * by the first who asks, and answers later.
 */
export async function dataAt(site: DataSite): Promise<DataAt | undefined> {
  const { facts, place } = site;
  if (place.state === undefined) return undefined;
  const needs = { shapes: loadedShapes };
  await facts.explore(needs, { steps: Number.POSITIVE_INFINITY, signal: undefined });
  const { dataFrom } = await import('./data-from-shapes.ts');
  return dataFrom(site, facts.gather(needs).shapes);
}
