const agencies = `AFP|AP|AP Photo|Associated Press|The Associated Press|Reuters|Getty|Getty Images|EPA|EPA-EFE|EFE|
  Shutterstock|Bloomberg|Bloomberg News|Xinhua|Kyodo|Kyodo News|Jiji|Jiji Press|TASS|Sputnik|RIA Novosti|Interfax|
  Anadolu|Anadolu Agency|AA|dpa|picture alliance|ddp|imago|imago images|APA|Keystone|ANP|Belga|ANSA|LaPresse|Lusa|PA|
  PA Wire|PA Images|PA Media|Press Association|The Canadian Press|AAP|ANI|PTI|Yonhap|Zuma Press|ZUMA|UPI|Sipa|Sipa USA|
  Sipa Press|NurPhoto|Alamy|Alamy Stock Photo|iStock|iStockphoto|Corbis|Magnum Photos|Pool|Instagram|Twitter|Facebook|
  Unsplash|Wikimedia|Wikimedia Commons|Handout|File photo|Staff`;

/** Picture and news agencies as captions name them: the alternatives of a regular expression, longest first. */
export const agencyPattern = agencies
  .split('|')
  .map((name) => name.trim())
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Agencies whose name in a dateline says who publishes (“TOKYO (AP) —”), likewise. */
export const wirePattern =
  'Reuters|AP|AFP|UPI|dpa|EFE|ANSA|Lusa|Kyodo|Jiji|Xinhua|TASS|Interfax|Bloomberg|CNN|AAP|PTI|Yonhap';
