/** The parts of the page by their ids, which `index.html` has. */
export function part<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found as Kind;
}

/** Tells people something, those who do not see the page too. */
export function say(sentence: string): void {
  part('said').textContent = sentence;
}
