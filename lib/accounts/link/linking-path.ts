/** Where a provider sends back who adds it to their account; no sign-in ends there. */
export const linkingPath = '/account/linking'
