/**
 * The stem of an English word, by Porter's algorithm (1980): `policies` and `policy` have one.
 *
 * The package brings no types. Its version 2 is the same algorithm as an ES module, which jest cannot load.
 */
export const stem: (word: string) => string = require("stemmer");
