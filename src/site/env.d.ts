/// <reference types="astro/client" />

declare namespace App {
  /** The values that the publisher gives to each page. */
  interface Locals {
    /** The published content, by the questions that a page can ask. */
    readonly content: import('../domain/questions/all-questions.ts').Queries
    /** Scheme and host for absolute addresses, without a slash at the end. */
    readonly origin: string
    /** The path that is being rendered. */
    readonly path: string
    /** The query of a filtered list's URL, when the server renders the list for a reader; null for every page that is written as a file. */
    readonly query: string | null
    /** The answer to a search, on the search page only. Null on every other page, and on the search page that is written as a file. */
    readonly search: import('../domain/search/answer.ts').SearchAnswer | null
    /** The content of the sign-up page, which the server renders for one reader; null on every other page. */
    readonly signup: import('../domain/signup/signup-page.ts').SignupPage | null
    /** The image of a page's title, which other sites show when the page is shared, or null if none is drawn. */
    readonly sharePicture: (words: import('../domain/office/share-picture.ts').ShareWords) => import('../domain/content/content.ts').ImageSize | null
  }
}
