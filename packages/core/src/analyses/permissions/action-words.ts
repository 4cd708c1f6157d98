/** How many actions a sentence lists. */
const mostListed = 3;

/** Actions in a sentence: `a`, `b` and `c`. */
export function actionWords(actions: readonly string[]): string {
  const listed = actions.length > mostListed ? mostListed - 1 : mostListed;
  const names = actions.slice(0, listed).map((action) => `\`${action}\``);
  const more = actions.length - names.length;
  const words = more > 0 ? [...names, `${more} more actions`] : names;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
