/** What an editor gives the program of a web view. */
interface EditorApi {
  postMessage(message: import('../messages.ts').FromPage): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;
