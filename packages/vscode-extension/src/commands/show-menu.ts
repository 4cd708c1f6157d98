import { commands, window } from 'vscode';

/** Offers what can be done, which is what a click on the status bar is for. */
export async function showMenu(): Promise<void> {
  const picked = await window.showQuickPick(entries, { title: 'StepProof' });
  if (picked !== undefined) await commands.executeCommand(picked.command, ...picked.given);
}

const entries = [
  entry('$(type-hierarchy) Show Graph', 'stepproof.showGraph'),
  entry('$(list-tree) Show Paths', 'stepproof.showPaths'),
  entry('$(key) Show Permissions', 'stepproof.showPermissions'),
  entry('$(wand) Fix All Safe Problems in This File', 'stepproof.fixFile'),
  entry('$(book) Explain Rule at Cursor', 'stepproof.explainRule'),
  entry('$(checklist) Check Workspace', 'stepproof.checkWorkspace'),
  entry('$(beaker) Show Tests', 'workbench.view.testing.focus'),
  entry('$(output) Show Output', 'stepproof.showOutput'),
  entry('$(debug-restart) Restart Language Server', 'stepproof.restartServer'),
  entry('$(gear) Settings', 'workbench.action.openSettings', '@ext:stepproof.stepproof-vscode'),
  entry('$(mortar-board) Get Started', 'stepproof.openWalkthrough'),
];

function entry(label: string, command: string, ...given: readonly string[]) {
  return { label, command, given };
}
