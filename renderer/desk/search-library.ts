import { askMain } from './ask-main';
import { getDesk, setDesk } from './state';

const typingPause = 60;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Filters the articles by what is typed; an empty query shows all again. */
export function searchLibrary(query: string): void {
  setDesk({ query });
  clearTimeout(timer);
  if (query.trim() === '') {
    setDesk({ results: null });
    return;
  }
  timer = setTimeout(() => void runSearch(query), typingPause);
}

/** Runs the present search again, after the library has changed under it. */
export function refreshSearch(): void {
  const { query } = getDesk();
  if (query.trim() !== '') searchLibrary(query);
}

async function runSearch(query: string): Promise<void> {
  const answer = await askMain('search', { query });
  if (answer && getDesk().query === query) setDesk({ results: answer.value });
}
