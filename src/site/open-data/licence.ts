/** CC0 1.0, under which all open data is. */
export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/'
/** The same as portals know it: by the name that Digg has settled on, with `http`. */
export const LICENCE_IN_PORTALS = 'http://creativecommons.org/publicdomain/zero/1.0/'
