/** What every page is tagged with that shows names and pictures of a site's members. */
export const peopleTag = (siteId: string) => `people ${siteId}`
