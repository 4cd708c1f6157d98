/** How much we give: everything, what the AWS Toolkit does not give, or problems with their fixes only. */
export type Share = 'all' | 'beside-toolkit' | 'diagnostics';

/** What the setting `stepproof.coexistence` means; a value that it does not have means `auto`. */
export function shareFor(setting: string, hasToolkit: boolean): Share {
  if (setting === 'diagnosticsOnly') return 'diagnostics';
  return setting === 'full' || !hasToolkit ? 'all' : 'beside-toolkit';
}
