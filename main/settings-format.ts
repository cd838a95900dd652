import { z } from 'zod';
import { idSchema, type Id } from '../core/records';
import { firstPreferences } from '../core/preferences';
import { preferencesSchema, readingPlaceSchema, type ReadingPlace } from '../core/settings';

const mostRecent = 10;
const mostLibraries = 50;
const mostPlaces = 500;

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
/** Where a window stood, in the screen's own units. */
export type WindowBounds = z.infer<typeof boundsSchema>;

const readingSchema = z.object({
  lastArticle: idSchema.nullable(),
  /** By article, the one last read at the end. */
  places: z.record(idSchema, readingPlaceSchema),
});
type Reading = z.infer<typeof readingSchema>;

const noReading: Reading = { lastArticle: null, places: {} };

/** What the program remembers beside the libraries. A part that does not parse is replaced by its default. */
export const settingsSchema = z.object({
  preferences: z.object({
    theme: preferencesSchema.shape.theme.catch(firstPreferences.theme),
    textSize: preferencesSchema.shape.textSize.catch(firstPreferences.textSize),
    articleOrder: preferencesSchema.shape.articleOrder.catch(firstPreferences.articleOrder),
    showsArticles: preferencesSchema.shape.showsArticles.catch(firstPreferences.showsArticles),
    sideNotes: preferencesSchema.shape.sideNotes.catch(firstPreferences.sideNotes),
    selectsWholeWords: preferencesSchema.shape.selectsWholeWords.catch(firstPreferences.selectsWholeWords),
    readingRuler: preferencesSchema.shape.readingRuler.catch(firstPreferences.readingRuler),
    speechRate: preferencesSchema.shape.speechRate.catch(firstPreferences.speechRate),
    hasSeenTour: preferencesSchema.shape.hasSeenTour.catch(firstPreferences.hasSeenTour),
    exportForm: preferencesSchema.shape.exportForm.catch(firstPreferences.exportForm),
    exportArrangement: preferencesSchema.shape.exportArrangement.catch(firstPreferences.exportArrangement),
    bookChapters: preferencesSchema.shape.bookChapters.catch(firstPreferences.bookChapters),
    keymap: preferencesSchema.shape.keymap.catch(firstPreferences.keymap),
  }).catch(firstPreferences),
  /** Folders of libraries, the one last opened first. */
  recent: z.array(z.string()).catch([]),
  bounds: boundsSchema.nullable().catch(null),
  /** By library folder, where reading stands. */
  reading: z.record(z.string(), readingSchema).catch({}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const firstSettings: Settings = settingsSchema.parse({});

export function readingIn(settings: Settings, folder: string): Reading {
  return settings.reading[folder] ?? noReading;
}

/** Settings that name a library as the one last opened. */
export function withRecent(settings: Settings, folder: string): Settings {
  const recent = [folder, ...settings.recent.filter((other) => other !== folder)].slice(0, mostRecent);
  return { ...settings, recent };
}

/** Settings that remember where reading an article stopped, null for as before, and that it is the one last read. */
export function withPlace(settings: Settings, folder: string, articleId: Id, place: ReadingPlace | null): Settings {
  const before = readingIn(settings, folder).places;
  const places = place ? withLatest(before, articleId, place, mostPlaces) : before;
  return { ...settings, reading: withLatest(settings.reading, folder, { lastArticle: articleId, places }, mostLibraries) };
}

/** The entries with one put last, without the first ones where there are more than `most`. */
function withLatest<Value>(entries: Record<string, Value>, key: string, value: Value, most: number): Record<string, Value> {
  const others = Object.entries(entries).filter(([other]) => other !== key);
  return Object.fromEntries([...others, [key, value] as const].slice(-most));
}
