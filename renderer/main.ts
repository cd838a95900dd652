import './desk/asked-first';
import './style/desk.css';
import './style/sheet.css';
import './style/passages.css';
import './style/beside.css';
import './style/edges.css';
import './style/find.css';
import './style/foot-bar.css';
import './style/ruler.css';
import './style/stance-balance.css';
import './style/tour.css';
import './style/dialogs.css';
import './style/export.css';
import './style/records.css';
import './style/note-links.css';

// In a piece of its own: the window is shown with what stands in index.html while that is fetched.
void import('./start-desk').then(({ startDesk }) => startDesk());
