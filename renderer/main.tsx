import './desk/asked-first';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { runMenuCommand } from './commands';
import { followMain } from './desk/follow-main';
import './style/desk.css';
import './style/sheet.css';
import './style/dialogs.css';
import './style/records.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void followMain(runMenuCommand).then(() => {
  createRoot(root).render(<App />);
});
