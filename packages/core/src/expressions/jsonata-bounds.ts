/** The library's parser recurses for each bracket, and overflows a usual stack at about 1,400 of the dearest kind. */
export const deepestNesting = 400;

/** The library's parser looks at all steps of a path for each further step, so very long paths would take very long. */
export const longestPath = 250;

/** Whether the expression is so deep or long that it is better not read. Brackets and dots in strings count as well. */
export function exceedsBounds(text: string): boolean {
  /** How many dots the path at each level of brackets has so far. */
  const dots: number[] = [0];
  for (const character of text) {
    const current = dots.at(-1) ?? 0;
    if ('([{'.includes(character)) dots.push(0);
    else if (')]}'.includes(character)) dots.length = Math.max(1, dots.length - 1);
    else if (character === '.') dots[dots.length - 1] = current + 1;
    else if (',;:&+=<>?'.includes(character)) dots[dots.length - 1] = 0;
    if (dots.length > deepestNesting + 1 || current > longestPath) return true;
  }
  return false;
}
