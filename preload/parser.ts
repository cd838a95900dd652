import { ipcRenderer } from 'electron';

// The parser's page gets nothing of Electron's, only the port that main sends it.
ipcRenderer.on('port', ({ ports }) => window.postMessage(null, '*', ports));
