/** How many actions a name lists. */
const mostNamed = 2;

/** A name for a statement, of letters and digits as IAM asks for, that none of the others has. */
export function statementName(actions: readonly string[], taken: Set<string>): string {
  const name = nameFor(actions);
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
  taken.add(free);
  return free;
}

function nameFor(actions: readonly string[]): string {
  const services = [...new Set(actions.map((action) => action.slice(0, action.indexOf(':'))))];
  const [service, other] = services;
  if (service === undefined || other !== undefined) return `${services.map(inCapitals).join('')}Access`;
  if (actions.length > mostNamed) return `${inCapitals(service)}Access`;
  return inCapitals(service) + actions.map((action) => inCapitals(action.slice(service.length + 1))).join('And');
}

/** `cognito-idp` is `CognitoIdp`. */
function inCapitals(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
