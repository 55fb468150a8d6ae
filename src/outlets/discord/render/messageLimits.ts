/** Discord's limits for one message: characters of all texts together, and components, nested ones counted. */
export const MAX_TEXT = 4000;
export const MAX_COMPONENTS = 40;
/** Discord's limit for a button's label, of which a phone shows half. */
export const MAX_LABEL_LENGTH = 80;
/** Discord's limits for a menu: its options, and the characters of an option's label, value and description. */
export const MAX_OPTIONS = 25;
export const MAX_OPTION_LENGTH = 100;
