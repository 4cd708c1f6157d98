export { findingsPanel } from './findings/findings-panel.ts';
export type { Action } from './parts/button.ts';
export { pathsPanel } from './paths/paths-panel.ts';
export { permissionsPanel } from './permissions/permissions-panel.ts';
export { type ReportedMachine, reportPage } from './report/report-page.ts';
export { panelStyles } from './styles.ts';
export type { ToldBranch, ToldFinding, ToldPath, ToldPaths, ToldPermissions, ToldRun, ToldVisit } from './told.ts';
export { momentsOf } from './trace/moments.ts';
export { tracePanel } from './trace/trace-panel.ts';
