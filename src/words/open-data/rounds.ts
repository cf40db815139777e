import type { OpenRound } from '../../domain/questions/open-data.ts'
import { APPLICANT_KIND } from '../labels.ts'
import { instantValue, type OpenSet } from './column.ts'

/** The data set of calls and rounds, from which its files and documentation are made. `office` is the funder of the office's own calls. */
export const roundSet = (office: string): OpenSet<OpenRound> => ({
  name: 'utlysningar',
  title: 'Utlysningar',
  description:
    'Utlysningarna och deras omgångar: när de öppnar och stänger, vilka som får söka och hur mycket. En rad per omgång, och en för en utlysning som inte har någon omgång än.',
  keywords: ['utlysning', 'bidrag', 'projektstöd', 'finansiering'],
  columns: [
    {
      name: 'guid',
      type: 'text',
      meaning: 'Omgångens namn för maskiner: utlysningens guid och omgångens del av adressen. Ändras bara om den delen gör det.',
      read: ({ guid }) => guid,
    },
    {
      name: 'utlysning_guid',
      type: 'text',
      meaning: 'Utlysningens namn för maskiner, samma för alla dess omgångar. Ändras aldrig.',
      read: ({ call }) => call,
    },
    { name: 'adress', type: 'address', meaning: 'Omgångens sida.', read: ({ path }, origin) => origin + path },
    { name: 'utlysning', type: 'text', meaning: 'Utlysningens namn.', read: ({ callTitle }) => callTitle },
    { name: 'omgang', type: 'text', meaning: 'Omgångens namn.', read: ({ round }) => round?.title ?? null },
    { name: 'ingress', type: 'text', meaning: 'Vad utlysningen handlar om, i korthet.', read: ({ lead }) => lead },
    { name: 'finansiar', type: 'text', meaning: 'Vem som betalar och beslutar.', read: ({ funder }) => funder ?? office },
    { name: 'sokande', type: 'list', meaning: 'Vilka som får söka.', read: ({ applicants }) => applicants.map((kind) => APPLICANT_KIND[kind]) },
    { name: 'sokande_villkor', type: 'text', meaning: 'Mer om vilka som får söka.', read: ({ applicantsNote }) => applicantsNote },
    { name: 'oppnar', type: 'instant', meaning: 'När man kan börja söka.', read: ({ round }) => instantValue(round?.opensAt ?? null) },
    {
      name: 'stanger',
      type: 'instant',
      meaning: 'När det inte längre går att söka. 00:00 betyder att hela dagen före räknas med.',
      read: ({ round }) => instantValue(round?.closesAt ?? null),
    },
    {
      name: 'vantas_oppna',
      type: 'month',
      meaning: 'När den väntas öppna, så länge dagen inte är bestämd.',
      read: ({ round }) => round?.expectedOpening ?? null,
    },
    { name: 'beslut_vantas', type: 'day', meaning: 'När beslut väntas.', read: ({ round }) => round?.expectedDecision ?? null },
    { name: 'beslutad', type: 'day', meaning: 'När beslut fattades.', read: ({ decidedOn }) => decidedOn },
    {
      name: 'installd',
      type: 'text',
      meaning: 'Varför omgången är inställd. Tomt för en som inte är det.',
      read: ({ round }) => round?.withdrawn ?? null,
    },
    { name: 'tidigast_start', type: 'day', meaning: 'När det man söker för tidigast får börja.', read: ({ round }) => round?.earliestStart ?? null },
    { name: 'summa', type: 'number', meaning: 'Vad som finns att fördela i omgången, i kronor.', read: ({ round }) => round?.totalAmount ?? null },
    { name: 'minst', type: 'number', meaning: 'Det minsta man kan söka, i kronor.', read: ({ amounts }) => amounts.least },
    { name: 'mest', type: 'number', meaning: 'Det mesta man kan söka, i kronor.', read: ({ amounts }) => amounts.most },
    {
      name: 'medfinansiering',
      type: 'number',
      meaning: 'Hur stor del som minst ska betalas av den sökande eller andra, i procent.',
      read: ({ amounts }) => amounts.coFinancing,
    },
    {
      name: 'langst',
      type: 'number',
      meaning: 'Hur länge det man söker för längst får pågå, i månader.',
      read: ({ amounts }) => amounts.longestMonths,
    },
    { name: 'kommuner', type: 'list', meaning: 'Kommunerna som utlysningen berör.', read: ({ municipalities }) => municipalities },
    { name: 'teman', type: 'list', meaning: 'Teman som utlysningen hör till.', read: ({ themes }) => themes },
    {
      name: 'publicerad',
      type: 'instant',
      meaning: 'När utlysningen publicerades första gången.',
      read: ({ publishedAt }) => instantValue(publishedAt),
    },
    { name: 'andrad', type: 'instant', meaning: 'När text eller fakta senast ändrades efter det.', read: ({ changedAt }) => instantValue(changedAt) },
  ],
})
