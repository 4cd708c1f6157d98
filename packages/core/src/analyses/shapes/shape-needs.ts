import { expressionSites } from '../expression-sites.ts';
import { stateGraph } from '../state-graph.ts';
import { taskResources } from '../task-resources.ts';

/** What following the data of a machine is founded on. */
export const shapeNeeds = { graphs: stateGraph, sites: expressionSites, resources: taskResources };
