/** A definition whose Parallel states stand inside each other. Made as text, because deep values overflow `JSON.stringify`. */
export function nestedParallels(levels: number): string {
  const parts: string[] = [];
  for (let level = 0; level < levels; level++)
    parts.push(
      `{"StartAt":"All ${level}","States":{"All ${level}":{"Type":"Parallel","End":true,"Branches":[`,
      `{"StartAt":"One ${level}","States":{"One ${level}":{"Type":"Pass","End":true}}},`,
    );
  parts.push('{"StartAt":"Last","States":{"Last":{"Type":"Pass","End":true}}}', ']}}}'.repeat(levels));
  return parts.join('');
}

/** A definition with a value of arrays and objects by turns, this many levels deep. */
export function nestedValues(levels: number): string {
  const pairs = Math.floor(levels / 2);
  const value = `${'[{"a":'.repeat(pairs)}1${'}]'.repeat(pairs)}`;
  return `{"StartAt":"Give","States":{"Give":{"Type":"Pass","Result":${value},"End":true}}}`;
}
