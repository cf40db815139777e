/** The name of the preference that says that a user has hidden the first steps. */
export const FIRST_STEPS_HIDDEN = 'torget-first-steps'
