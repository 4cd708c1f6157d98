import { type Coverage, type CoverageRatio, coverageRatios, percentOf } from '@stepproof/core';
import { placeOf, type SourceTexts } from '../source-texts.ts';
import type { MachineCoverage } from './test-outcome.ts';

/** The coverage as one JSON object, for programs. Its shape is a contract, as that of the results is. */
export function coverageAsJson(machines: readonly MachineCoverage[], texts: SourceTexts): string {
  return `${JSON.stringify({ version: 1, ...coverageContents(machines, texts) }, undefined, 2)}\n`;
}

/** The coverage as a part of a JSON object. */
export function coverageContents(machines: readonly MachineCoverage[], texts: SourceTexts) {
  return {
    machines: machines.map(({ machine, coverage }) => ({ ...machine, ...machineOf(coverage, texts) })),
    total: totalsOf(machines.map(({ coverage }) => coverage)),
  };
}

function machineOf(coverage: Coverage, texts: SourceTexts) {
  return {
    total: totalsOf([coverage]),
    states: coverage.states.map(({ location, ...state }) => ({ ...state, ...placeOf(location, texts) })),
    transitions: coverage.transitions.map(({ location, ...transition }) => ({
      ...transition,
      ...placeOf(location, texts),
    })),
  };
}

function totalsOf(coverages: readonly Coverage[]) {
  const { states, transitions } = coverageRatios(coverages);
  return { states: totalOf(states), transitions: totalOf(transitions) };
}

function totalOf(ratio: CoverageRatio) {
  return { ...ratio, percent: percentOf(ratio) };
}
