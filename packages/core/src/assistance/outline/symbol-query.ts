/** Whether a name has the characters of a query in their order, capitals or not: `shp` finds `ShipOrder`. */
export function isFoundBy(query: string, name: string): boolean {
  const sought = query.toLowerCase();
  const text = name.toLowerCase();
  let position = 0;
  for (const character of sought) {
    const found = text.indexOf(character, position);
    if (found === -1) return false;
    position = found + character.length;
  }
  return true;
}
