/** A newspaper, agency, broadcaster or magazine as its masthead words it, and the slogans it prints beside. */
export interface KnownMasthead {
  name: string;
  slogans?: readonly string[];
}

const named = (...names: string[]): KnownMasthead[] => names.map((name) => ({ name }));

/** Mastheads a pasted article may begin with. A leading “The” may be missing in the text. */
export const knownMastheads: readonly KnownMasthead[] = [
  { name: 'The Washington Post', slogans: ['Democracy Dies in Darkness'] },
  { name: 'The New York Times', slogans: ['All the News That’s Fit to Print'] },
  { name: 'The Guardian', slogans: ['News, opinion, sport, culture, lifestyle'] },
  { name: 'The Wall Street Journal', slogans: ['The Daily Diary of the American Dream'] },
  { name: 'The Christian Science Monitor', slogans: ['A global perspective. A human lens.'] },
  { name: 'The Associated Press', slogans: ['Advancing the power of facts'] },
  { name: 'The Philadelphia Inquirer', slogans: ['An independent public-benefit newspaper'] },
  { name: 'The Seattle Times', slogans: ['Winner of Eleven Pulitzer Prizes'] },
  { name: 'Financial Times', slogans: ['Without fear and without favour'] },
  { name: 'The Independent', slogans: ['It is. Are you?'] },
  { name: 'The Daily Beast', slogans: ['A smart, speedy take on the news'] },
  { name: 'The Conversation', slogans: ['Academic rigour, journalistic flair', 'Academic rigor, journalistic flair'] },
  { name: 'Foreign Policy', slogans: ['the Global Magazine of News and Ideas'] },
  { name: 'The Diplomat', slogans: ['Read The Diplomat, Know The Asia-Pacific'] },
  { name: 'South China Morning Post', slogans: ['Make every story yours'] },
  { name: 'The Moscow Times', slogans: ['Independent News From Russia'] },
  { name: 'Chicago Sun-Times', slogans: ['The Hardest-Working Paper in America'] },
  { name: 'Le Monde', slogans: ['Le premier quotidien d’information'] },
  { name: 'Libération', slogans: ['Information, actualités, débats'] },
  { name: 'Le Figaro', slogans: ['Sans la liberté de blâmer, il n’est point d’éloge flatteur'] },
  { name: 'Der Spiegel', slogans: ['Keine Angst vor der Wahrheit'] },
  { name: 'taz', slogans: ['die tageszeitung'] },
  { name: 'Folha de S.Paulo', slogans: ['Um jornal a serviço do Brasil', 'Um jornal a serviço da democracia'] },
  { name: 'El País', slogans: ['El periódico global'] },
  { name: 'Corriere della Sera', slogans: ['La libertà delle idee'] },
  { name: 'USA Today', slogans: ['The Nation’s News'] },
  { name: 'Fox News', slogans: ['Fair & Balanced', 'Most Watched. Most Trusted.'] },
  { name: 'Al Jazeera', slogans: ['The opinion and the other opinion'] },
  { name: 'Kyiv Independent', slogans: ['News from Ukraine, Eastern Europe'] },
  ...named(
    'AP News', 'Reuters', 'Agence France-Presse', 'Bloomberg', 'BBC News', 'BBC', 'Sky News', 'ITV News', 'CNN',
    'NBC News', 'CBS News', 'ABC News', 'MSNBC', 'CNBC', 'PBS NewsHour', 'NPR', 'Politico', 'Axios', 'The Hill',
    'Vox', 'The Atlantic', 'The Economist', 'The New Yorker', 'TIME', 'Newsweek', 'Foreign Affairs', 'HuffPost',
    'BuzzFeed News', 'Breitbart', 'ProPublica', 'The Intercept', 'Slate', 'Salon', 'Mother Jones', 'The Nation',
    'National Review', 'Los Angeles Times', 'Chicago Tribune', 'The Boston Globe', 'Miami Herald',
    'Houston Chronicle', 'San Francisco Chronicle', 'The Dallas Morning News', 'The Denver Post', 'New York Post',
    'Daily News', 'Star Tribune', 'The Globe and Mail', 'Toronto Star', 'National Post', 'CBC News', 'The Times',
    'The Sunday Times', 'The Telegraph', 'The Daily Telegraph', 'Daily Mail', 'Mail Online', 'Evening Standard',
    'Daily Mirror', 'The Scotsman', 'The Herald', 'The Irish Times', 'Irish Independent', 'The Sydney Morning Herald',
    'The Age', 'The Australian', 'Herald Sun', 'The New Zealand Herald', 'The Japan Times', 'Nikkei Asia',
    'The Asahi Shimbun', 'The Mainichi', 'The Yomiuri Shimbun', 'Japan Today', 'NHK World', 'Kyodo News',
    'The Korea Herald', 'The Korea Times', 'Yonhap News', 'The Straits Times', 'Channel NewsAsia', 'Bangkok Post',
    'The Jakarta Post', 'Taipei Times', 'Global Times', 'China Daily', 'Xinhua', 'The Hindu', 'The Times of India',
    'Hindustan Times', 'The Indian Express', 'Dawn', 'The Jerusalem Post', 'Haaretz', 'The Times of Israel',
    'Arab News', 'The National', 'Gulf News', 'Daily Sabah', 'Hürriyet Daily News', 'TASS', 'RT', 'Meduza',
    'Kyiv Post', 'Ukrainska Pravda', 'Radio Free Europe/Radio Liberty', 'Voice of America', 'Deutsche Welle', 'DW',
    'Euronews', 'Politico Europe', 'EUobserver', 'Süddeutsche Zeitung', 'Frankfurter Allgemeine',
    'Frankfurter Allgemeine Zeitung', 'Die Zeit', 'ZEIT ONLINE', 'Die Welt', 'WELT', 'Bild', 'Handelsblatt',
    'Tagesspiegel', 'Neue Zürcher Zeitung', 'NZZ', 'Der Standard', 'Die Presse', 'tagesschau', 'heise online',
    'Les Echos', 'La Croix', 'France 24', 'franceinfo', 'RFI', 'Mediapart', 'L’Obs', 'L’Express', 'Le Point',
    'Le Soir', 'Le Temps', 'El Mundo', 'ABC', 'La Vanguardia', 'Clarín', 'La Nación', 'El Universal', 'la Repubblica',
    'La Stampa', 'Il Sole 24 Ore', 'ANSA', 'O Globo', 'O Estado de S. Paulo', 'Público', 'de Volkskrant', 'NRC',
    'De Telegraaf', 'NOS',
  ),
];

/** Last words of a newspaper's name, by which an unknown masthead can be told from a headline. */
export const newspaperWords: ReadonlySet<string> = new Set(
  `post times herald tribune journal gazette chronicle guardian observer telegraph courier dispatch examiner inquirer
  globe independent standard register sentinel bulletin monitor advertiser argus zeitung anzeiger tageblatt nachrichten
  rundschau kurier`.split(/\s+/u),
);
