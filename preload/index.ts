import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Desk } from '../core/contract';

const desk: Desk = {
  call: (name, given) => ipcRenderer.invoke('call', name, given),
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
