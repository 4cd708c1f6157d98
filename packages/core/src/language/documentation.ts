/** The address of a page of the AWS Step Functions Developer Guide, by its name without `.html`. */
export function guidePage(name: string): string {
  return `https://docs.aws.amazon.com/step-functions/latest/dg/${name}.html`;
}
