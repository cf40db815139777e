/// <reference types="astro/client" />

declare namespace App {
  /** What the publisher hands to each page. */
  interface Locals {
    /** The published content, to be asked questions. */
    readonly content: import('../domain/questions/all-questions.ts').Content
    /** Scheme and host for absolute addresses, without a slash at the end. */
    readonly origin: string
    /** The address that is being rendered. */
    readonly path: string
    /** What a list is filtered by, as the query of its address, when the server answers; null in every page that is written. */
    readonly query: string | null
    /** What a search found, on its page alone; null for every other page, and for the search's own where nobody answers searches. */
    readonly search: import('../domain/search/answer.ts').SearchAnswer | null
    /** What the server says of a sign-up, on its page alone; null for every other page. */
    readonly signup: import('../domain/signup/signup-page.ts').SignupPage | null
    /** The picture of a page's own name, to stand for it where it is shared, or null where none is made. */
    readonly sharePicture: (words: import('../domain/office/share-picture.ts').ShareWords) => import('../domain/content/content.ts').ImageSize | null
  }
}
