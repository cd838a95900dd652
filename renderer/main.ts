import './desk/asked-first';
import './style/desk.css';
import './style/sheet.css';
import './style/dialogs.css';
import './style/records.css';

// The window is shown with what stands in index.html; the program that reads and draws the library comes after that.
requestAnimationFrame(() => {
  setTimeout(() => void import('./start-desk').then(({ startDesk }) => startDesk()));
});
