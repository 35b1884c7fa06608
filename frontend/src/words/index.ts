/** Every word that the desk says, in the language of the reader: English, for now. */

import en from "./en";

export const words = en;

export const LANGUAGE = "en-GB";
