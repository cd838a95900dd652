const list = (words: string): string[] => words.trim().split(/\s+/u);

/** Verbs that report what someone says or holds, in every form an article uses. */
export const sayingVerbs = list(`
  said says say saying told tells tell telling wrote writes write writing written added adds add adding
  warned warns warn warning argued argues argue arguing asked asks ask asking tweeted tweets tweet tweeting
  announced announces announce announcing insisted insists insist insisting noted notes note noting
  explained explains explain explaining declared declares declare declaring claimed claims claim claiming
  stated states stating stressed stresses stress stressing replied replies reply replying
  responded responds respond responding acknowledged acknowledges acknowledge acknowledging
  admitted admits admit admitting conceded concedes concede conceding observed observes observing
  remarked remarks remarking recalled recalls recall recalling suggested suggests suggest suggesting
  predicted predicts predict predicting asserted asserts assert asserting contended contends contend contending
  maintained maintains maintain maintaining reported reports report reporting promised promises promise promising
  vowed vows vow vowing pledged pledges pledge pledging urged urges urge urging called calls call calling
  demanded demands demand demanding complained complains complain complaining concluded concludes conclude concluding
  continued continues continuing commented comments commenting described describes describe describing
  emphasized emphasizes emphasizing emphasised emphasises emphasising testified testifies testify testifying
  quipped joked jokes joking shouted exclaimed cautioned cautions caution cautioning countered counters countering
  confirmed confirms confirm confirming denied denies deny denying disclosed estimated estimates estimate
  believed believes believe believing expected expects expect hoped hopes hope feared fears fear
  proposed proposes propose proposing accused accuses accuse accusing criticized criticizes criticised criticises
  dismissed dismisses dismiss dismissing denounced denounces denouncing praised praises blamed blames
  reiterated reiterates reiterating boasted mused opined posted posts agreed agrees agreeing
  questioned questions wondered wonders pointed points`);

/** What may stand between a subject and its verb. */
export const adverbs = list(`
  is are was were be been being
  also then later once never again recently even still just himself herself themselves itself further first not
  often always soon earlier now ever has have had did does do will would could should may might must can
  today yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday`);

/** What opens a phrase that stands before a subject: “In January, Vale said”. */
export const adverbialOpeners = list(`
  in on at after before during for while when as since with by from to of among amid until through despite under over
  speaking asked according earlier later last this that though although if because`);

/** Capitalised only because a sentence begins, or never part of a name. */
export const commonWords = new Set(
  list(`
  A About Above According Across Added After Again Against Ago All Almost Along Already Also Although Always Amid Among
  An And Another Any Anyone Are Around As Asked At Away Back Because Been Before Behind Being Below Between Beyond Both
  But By Can Could Despite Did Do Does Down During Each Earlier Either Else Even Ever Every Everyone Few First For From
  Further Given Had Has Have He Her Here Hers Him His How However I If In Indeed Inside Instead Into Is It Its Just Last
  Late Later Less Let Like Long Many May Maybe Me Meanwhile Might More Moreover Most Much Must My Nearly Neither Never
  Nevertheless Next No Nobody None Nor Not Nothing Now Of Off Often On Once One Only Or Other Others Our Out
  Outside Over Perhaps Rather Recently Said Same Second See She Should Since So Some Someone Something Sometimes Soon
  Speaking Still Such Than That The Their Them Then There Therefore These They This Those Though Three Through
  Throughout Thus To Today Together Tomorrow Too Toward Towards Two Under Unless Until Up Upon Us Very Was We Well Were
  What Whatever When Whenever Where Whereas Whether Which While Who Whose Why Will With Within Without Would Yes
  Yesterday Yet You Your
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April June July August September October November December
  Jan Feb Mar Apr Aug Sept Oct Nov Dec
  Aides Allies Analysts Authorities Campaigners Citizens Commentators Critics Diplomats Economists Experts Insiders
  Investigators Journalists Lawmakers Leaders Members Observers Officials Opponents Organizers Parents People Police
  Politicians Polls Pollsters Prosecutors Protesters Reporters Reports Researchers Residents Scholars Scientists Sources
  Students Studies Supporters Voters Witnesses`),
);

/** Titles that end in a full stop, which ends no sentence. */
export const titleAbbreviations = list(`
  Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Gen Col Lt Capt Maj Sgt Adm Rev Hon Amb Det Supt St`);

/** Other words whose full stop ends no sentence. */
export const otherAbbreviations = list('Jr Sr vs No Jan Feb Aug Sept Oct Nov Dec');

/** Titles and the words that make them up: a name follows the last of them. */
export const titleWords = new Set(
  list(`
  Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Baron Baroness Sen Sens Senator Senators Rep Reps
  Representative Representatives Gov Governor Mayor Judge Justice General Gen Colonel Col Lieutenant Lt Captain Capt
  Major Maj Sergeant Sgt Admiral Adm Chancellor Ambassador Amb Speaker Chairman Chairwoman Chair Chairperson Chief
  Director Executive Deputy Attorney Treasurer Secretary Minister Premier President Vice Prime Undersecretary
  Congressman Congresswoman Councilman Councilwoman Councilor Councillor Commissioner Sheikh Sheriff Rev
  Reverend Imam Rabbi Bishop Archbishop Cardinal Democrat Adviser Advisor Leader Whip Former
  Spokesman Spokeswoman Spokesperson Correspondent Reporter Editor Moderator Candidate Nominee Officer CEO CFO COO
  Hon Det Detective Supt Superintendent Herr Frau Monsieur Madame Mme Señor Señora`),
);

/** Who speaks without a name of their own: “a spokesman for”, “an adviser to”. */
export const nameless = list(`
  spokesman spokeswoman spokesperson aide aides adviser advisers advisor advisors lawyer lawyers attorney official
  officials source sources diplomat diplomats supporter supporters critic critics ally allies member members expert
  experts analyst analysts professor director president leader leaders head chief minister secretary ambassador
  candidate candidates nominee manager woman man people person voters residents`);
