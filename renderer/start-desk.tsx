import { createRoot } from 'react-dom/client';
import { App } from './app';
import { runMenuCommand } from './commands';
import { followMain } from './desk/follow-main';

/** Draws the desk once there is something to show on it. */
export async function startDesk(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  await followMain(runMenuCommand);
  createRoot(root).render(<App />);
}
