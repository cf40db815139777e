import { describe, expect, test } from 'vitest'
import { queryFault } from '../../../src/cms/rest/query-fault.ts'

const isSortable = (path: string) => ['id', 'title', 'image.alt'].includes(path)
const faultOf = (query: string) => queryFault(new URLSearchParams(query), isSortable)

describe('a valid query', () => {
  test.each([
    '',
    'limit=10&page=2&depth=0',
    'limit=0',
    'limit=',
    'sort=title',
    'sort=-title,id',
    'sort=title, -id',
    'sort[]=title&sort[]=-id',
    'sort[0]=image.alt',
    'sort=',
    'where={"title":{"equals":"x"}}',
    'where=',
    'where[title][equals]=x',
    'where[limit][equals]=x',
    'select[title]=true',
    'populate[images][alt]=true',
    'joins=false',
    'joins[x][limit]=abc',
    'draft=true&locale=sv&fallback-locale=null',
    'data={"title":"x"}',
    'sorting=nope',
    'limits=abc',
    'whatever=x',
  ])('%s', (query) => expect(faultOf(query)).toBeNull())
})

describe('a malformed query', () => {
  const notUnderstood = (what: string) => `Det går inte att förstå ”${what}” i adressen.`
  test.each([
    ['limit=abc', notUnderstood('limit=abc')],
    ['limit=-1', notUnderstood('limit=-1')],
    ['limit=1.5', notUnderstood('limit=1.5')],
    ['limit=1e3', notUnderstood('limit=1e3')],
    ['limit=Infinity', notUnderstood('limit=Infinity')],
    ['limit=9999999999', notUnderstood('limit=9999999999')],
    ['limit=1&limit=2', notUnderstood('limit=1,2')],
    ['limit[a]=1', notUnderstood('limit[a]=1')],
    ['page=-1', notUnderstood('page=-1')],
    ['page[]=1', notUnderstood('page[]=1')],
    ['depth= 1', notUnderstood('depth= 1')],
    ['where=x', notUnderstood('where=x')],
    ['where={', notUnderstood('where={')],
    ['where=[]', notUnderstood('where=[]')],
    ['where=7', notUnderstood('where=7')],
    ['data=x', notUnderstood('data=x')],
    ['select=title', notUnderstood('select=title')],
    ['populate=x', notUnderstood('populate=x')],
    ['joins=x', notUnderstood('joins=x')],
    ['sort[a]=title', notUnderstood('sort[a]=title')],
    ['sort=nope', 'Det går inte att sortera på ”nope”.'],
    ['sort=title,-nope', 'Det går inte att sortera på ”nope”.'],
    ['sort[]=title&sort[]=image.nope', 'Det går inte att sortera på ”image.nope”.'],
    ['sort=--title', 'Det går inte att sortera på ”-title”.'],
    ['sort=__proto__', 'Det går inte att sortera på ”__proto__”.'],
    [`where=${'x'.repeat(100)}`, notUnderstood(`where=${'x'.repeat(54)}…`)],
  ])('%s', (query, fault) => expect(faultOf(query)).toBe(fault))
})
