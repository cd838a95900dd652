import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Desk } from '../core/contract';

/** What only a drop can ask for: a page that named a path itself could have any file read. */
const byPath = 'importPaths';

const desk: Desk = {
  call: (name: string, given) =>
    name === byPath ? Promise.reject(new Error('A page names no paths.')) : ipcRenderer.invoke('call', name, given),
  importDropped: (files) => {
    const paths = files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : ''));
    return paths.includes('') ? null : ipcRenderer.invoke('call', byPath, { paths });
  },
  on: (name, listener) => {
    const hear = (_event: IpcRendererEvent, told: string, value: unknown): void => {
      if (told === name) listener(value as never);
    };
    ipcRenderer.on('told', hear);
    return () => void ipcRenderer.off('told', hear);
  },
  platform: process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux',
};

contextBridge.exposeInMainWorld('desk', desk);
