import { folded } from './words.ts'

const WORDS =
  'alla allt att av bara bli blir de dem den denna deras dess det detta dig din ditt du då där efter eller en er ert ett finns från får för gör ha han har hade hon hur här i inga ingen inte in jag kan kom kunna man med mellan men mer mig min mitt mot ni nu när någon något några och om oss på samma sig sin sina sitt ska skulle som så till under upp ut utan vad var vara vem vi vid vill vilka vilken vår våra är även över'

const stopWords = new Set(WORDS.split(' ').map(folded))

/** Whether a word is so common in Swedish that it says nothing of what a text is about. */
export const isStopWord = (word: string): boolean => stopWords.has(folded(word))
