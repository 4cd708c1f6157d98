export type { Drawing, DrawnFinding, DrawnState, DrawnTransition, StateId } from './drawing.ts';
export type { Box, Laid, LaidEdge, LaidLane, LaidState, Point } from './laid.ts';
export { layOut } from './layout/lay-out.ts';
export { pictureStyles } from './svg/styles.ts';
export { type SvgOptions, toSvg } from './svg/to-svg.ts';
