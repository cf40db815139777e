/** Makes the browser forget what it keeps of the site, such as check-in pages with names: W3C Clear Site Data, section 3.1. */
export const FORGET_SITE = { 'Clear-Site-Data': '"cache", "storage"' } as const
