/** The licence of all open data: CC0 1.0. */
export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/'
/** The same licence by the IRI that Digg uses in data portals, with `http`. */
export const LICENCE_IN_PORTALS = 'http://creativecommons.org/publicdomain/zero/1.0/'
