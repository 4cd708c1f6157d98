import { taskResources } from '../calls/task-resources.ts';
import { expressionSites } from '../expressions/expression-sites.ts';
import { stateGraph } from '../flow/state-graph.ts';

/** What following the data of a machine is founded on. */
export const shapeNeeds = { graphs: stateGraph, sites: expressionSites, resources: taskResources };
