/** How many actions a sentence lists. */
const mostListed = 4;

/** Actions in a sentence: `a`, `b` and `c`. */
export function actionWords(actions: readonly string[]): string {
  const names = actions.slice(0, mostListed).map((action) => `\`${action}\``);
  const more = actions.length - names.length;
  const words = more > 0 ? [...names, `${more} more actions`] : names;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
