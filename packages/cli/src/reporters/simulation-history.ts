import { executionHistory } from '@stepproof/core';
import type { SimulationReport } from './simulation-report.ts';

/** The events as `aws stepfunctions get-execution-history` prints them. */
export function reportHistory({ simulation }: SimulationReport): string {
  return `${JSON.stringify({ events: executionHistory(simulation) }, undefined, 2)}\n`;
}
