import { create } from 'zustand';
import { chooseVoice } from '../../core/choose-voice';
import { listCodingSteps, stepAt } from '../../core/coding-steps';
import type { TextRange } from '../../core/quotation-marks';
import type { Id } from '../../core/records';
import { whereReading } from '../coding/coding';
import { getDesk, setDesk } from '../desk/state';
import { tellWhyNot } from '../edges/tell-why-not';

/** What is read aloud: the sentences of an article, and which of them now. */
interface Reading {
  articleId: Id;
  language: string;
  text: string;
  sentences: readonly TextRange[];
  at: number;
  isPaused: boolean;
}

export const useReading = create<{ reading: Reading | null }>(() => ({ reading: null }));

/** How long the platform may take to tell its voices, in ms. */
const longestWait = 1500;

const whereToGetVoices = {
  mac: 'System Settings → Accessibility → Spoken Content has voices to add.',
  windows: 'Settings → Time & language → Speech has voices to add.',
  linux: 'Install speech-dispatcher with a voice, such as espeak-ng, and start Stancemark with --enable-speech-dispatcher.',
} as const;

/** Reads the article aloud from where the user is, or ends that. Only voices that need no network speak. */
export async function toggleReadAloud(): Promise<void> {
  const { body, library } = getDesk();
  const article = body ? library.articles.get(body.articleId) : undefined;
  if (useReading.getState().reading) stopReading();
  else if (body && article) {
    const { language, setAside } = article;
    if (!chooseVoice(await platformVoices(), language)) {
      tellWhyNot('No voice to read with', `This computer has no voice for this article’s language that works without a network. ${whereToGetVoices[window.desk.platform]}`);
      return;
    }
    const sentences = listCodingSteps({ blocks: body.blocks, starts: body.starts, setAside, language }, 'sentence');
    const at = stepAt(sentences, whereReading(body));
    if (at === -1) return;
    useReading.setState({ reading: { articleId: article.id, language, text: body.text, sentences, at, isPaused: false } });
    speak();
  }
}

/** Reads the next sentence or the one before; past the last, reading ends. */
export function stepReading(direction: 1 | -1): void {
  const { reading } = useReading.getState();
  if (!reading) return;
  const at = Math.max(0, reading.at + direction);
  if (at >= reading.sentences.length) stopReading();
  else {
    useReading.setState({ reading: { ...reading, at, isPaused: false } });
    speak();
  }
}

/** Pauses after this word, or begins the sentence again: not every platform goes on within one. */
export function pauseReading(): void {
  const { reading } = useReading.getState();
  if (!reading) return;
  useReading.setState({ reading: { ...reading, isPaused: !reading.isPaused } });
  if (reading.isPaused) speak();
  else speechSynthesis.cancel();
}

export function stopReading(): void {
  if (!useReading.getState().reading) return;
  useReading.setState({ reading: null });
  speechSynthesis.cancel();
}

/** The sentence that is read; null where none of this article is. */
export function spokenSentence(reading: Reading | null): TextRange | null {
  return reading?.sentences[reading.at] ?? null;
}

function speak(): void {
  const { reading } = useReading.getState();
  const sentence = spokenSentence(reading);
  if (!reading || !sentence) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(reading.text.slice(sentence.start, sentence.end));
  utterance.voice = chooseVoice(speechSynthesis.getVoices(), reading.language);
  utterance.rate = getDesk().preferences.speechRate;
  const isStill = (): boolean => useReading.getState().reading === reading;
  utterance.onend = () => {
    if (isStill()) stepReading(1);
  };
  utterance.onerror = ({ error }) => {
    if (!isStill() || error === 'canceled' || error === 'interrupted') return;
    stopReading();
    setDesk({ notice: { kind: 'error', title: 'Reading aloud has ended', message: 'The voice of this computer failed. Try again, or choose another in its settings.' } });
  };
  speechSynthesis.speak(utterance);
}

/** The voices there are, once the platform has told them. */
function platformVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return Promise.resolve(now);
  return new Promise((settle) => {
    const tell = (): void => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', tell);
      settle(speechSynthesis.getVoices());
    };
    const timer = setTimeout(tell, longestWait);
    speechSynthesis.addEventListener('voiceschanged', tell);
  });
}
