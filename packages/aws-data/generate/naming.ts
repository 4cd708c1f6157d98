/**
 * What the AWS SDK for Java 2 calls a service, which is what Step Functions puts before the names of its errors. In lower
 * case it is the service's name in `arn:aws:states:::aws-sdk:<service>:<operation>`. Every name and prefix of the Developer
 * Guide (supported-services-awssdk) comes out of this rule.
 *
 * The rule is that of the SDK's code generator: the id of the service is split into words, and each gets a capital.
 */
export function exceptionPrefix(sdkId: string): string {
  return pascalCase(sdkId)
    .replace(/^Amazon/, '')
    .replace(/^Aws/, '')
    .replace(/Service$/, '');
}

/** What the SDK for Java calls an error of a model: `DBInstanceNotFoundFault` is `DbInstanceNotFoundException`. */
export function exceptionName(error: string): string {
  return `${pascalCase(error.replace(/(Fault|Exception)$/, ''))}Exception`;
}

/** As a resource ends with it: `DescribeInstances` is called `describeInstances`. */
export function operationName(apiName: string): string {
  return `${apiName.charAt(0).toLowerCase()}${apiName.slice(1)}`;
}

function pascalCase(name: string): string {
  return wordsOf(name)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join('');
}

function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .replaceAll(/([^a-z]{2,})v([0-9]+)/g, '$1 v$2 ')
    .replaceAll(/([^A-Z]{2,})V([0-9]+)/g, '$1 V$2 ')
    .split(/(?<=[a-z])(?=[A-Z][a-zA-Z0-9])/)
    .join(' ')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/([0-9])([a-zA-Z])/g, '$1 $2')
    .split(' ')
    .filter((word) => word !== '');
}
