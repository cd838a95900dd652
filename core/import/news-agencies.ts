/** Picture and news agencies as captions and datelines name them: the alternatives of a regular expression. */
export const agencyPattern = [
  'AFP', 'AP', 'Associated Press', 'The Associated Press', 'AP Photo', 'Reuters', 'Getty(?: Images)?', 'EPA(?:-EFE)?',
  'EFE', 'Shutterstock', 'Bloomberg(?: News)?', 'Xinhua', 'Kyodo(?: News)?', 'Jiji(?: Press)?', 'TASS', 'Sputnik', 'RIA Novosti',
  'Interfax', 'Anadolu(?: Agency)?', 'AA', 'dpa', 'picture alliance', 'ddp', 'imago(?: images)?', 'APA', 'Keystone', 'ANP', 'Belga',
  'ANSA', 'LaPresse', 'Lusa', 'PA(?: Wire| Images| Media)?', 'Press Association', 'The Canadian Press', 'AAP', 'ANI', 'PTI',
  'Yonhap', 'Zuma Press', 'ZUMA', 'UPI', 'Sipa(?: USA| Press)?', 'NurPhoto', 'Alamy(?: Stock Photo)?', 'iStock(?:photo)?', 'Corbis',
  'Magnum Photos', 'Pool', 'Instagram', 'Twitter', 'Facebook', 'Unsplash', 'Wikimedia(?: Commons)?', 'Handout', 'File photo', 'Staff',
].join('|');

/** Agencies whose name in a dateline says who publishes: “TOKYO (AP) —”. */
export const wirePattern =
  'Reuters|AP|AFP|UPI|dpa|EFE|ANSA|Lusa|Kyodo|Jiji|Xinhua|TASS|Interfax|Bloomberg|CNN|AAP|PTI|Yonhap';
