/**
 * How Step Functions writes a member of an API. Names are in PascalCase even where the API's are not (Developer Guide,
 * supported-services-awssdk): `taskDefinition` is `TaskDefinition`. Underneath they are those of the SDK for Java, in
 * which names begin in lower case with all capitals of their first word: the API's `DBInstanceIdentifier` is its
 * `dbInstanceIdentifier`, and so `DbInstanceIdentifier` in a workflow.
 */
export function memberName(apiName: string): string {
  const name = javaName(apiName);
  return otherwiseNamed.get(name) ?? capitalized(name);
}

/** How the member may be written as well, by the API's own spelling or by a name that Java reserves. */
export function otherMemberNames(apiName: string): readonly string[] {
  const name = javaName(apiName);
  const others = [
    capitalized(apiName),
    capitalized(name),
    ...(reserved.has(name) ? [`${capitalized(name)}Value`] : []),
  ];
  const own = memberName(apiName);
  return [...new Set(others)].filter((other) => other !== own);
}

/**
 * By what the rule would make of them. Filters of Cost Explorer and others have a member `Equals`, which Java reserves
 * (supported-services-awssdk). The SDK for Java calls the null of DynamoDB `nul`.
 */
const otherwiseNamed: ReadonlyMap<string, string> = new Map([
  ['equals', 'EqualsValue'],
  ['null', 'Nul'],
]);

/** The first letter in lower case, and with it the capitals after it but for the one that begins the next word. */
function javaName(apiName: string): string {
  let end = 1;
  while (isCapital(apiName[end]) && !isSmall(apiName[end + 1])) end++;
  return `${apiName.slice(0, end).toLowerCase()}${apiName.slice(end)}`;
}

function capitalized(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function isCapital(letter: string | undefined): boolean {
  return letter !== undefined && letter >= 'A' && letter <= 'Z';
}

function isSmall(letter: string | undefined): boolean {
  return letter !== undefined && letter >= 'a' && letter <= 'z';
}

/** What no member can be called in the SDK for Java, which calls it `…Value` then: words of the language and methods of all objects. */
const reserved: ReadonlySet<string> = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends false final ' +
    'finally float for goto if implements import instanceof int interface long native new null package private protected public ' +
    'return short static strictfp super switch synchronized this throw throws transient true try void volatile while ' +
    'equals finalize getClass hashCode notify notifyAll toString wait builder sdkFields toBuilder overrideConfiguration sdkHttpResponse'
  ).split(' '),
);
