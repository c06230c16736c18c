import { describe, expect, it } from 'vitest'
import { dayOfInstant, formattingLocale, isIsoDay, makeFormats } from '../../renderer/locale.ts'
import { parseDay } from '../../renderer/components/parse-day.ts'

describe('parseDay', () => {
  const today = '2026-11-21'
  it.each([
    ['2026-11-10', 'en-150', '2026-11-10'],
    [' 10.11.2026 ', 'en-150', '2026-11-10'],
    ['10/11/26', 'en-150', '2026-11-10'],
    ['10 11 2026', 'pl', '2026-11-10'],
    ['10 Nov 2026', 'en-150', '2026-11-10'],
    ['3 sept 2026', 'en-150', '2026-09-03'],
    ['10 November', 'en-150', '2026-11-10'],
    ['10 lis 2026', 'pl', '2026-11-10'],
    ['10 listopada 2026', 'pl', '2026-11-10'],
    ['10. Nov. 2026', 'de', '2026-11-10'],
    ['21.11', 'en-150', '2026-11-21'],
    ['22.11', 'en-150', '2025-11-22'],
    ['29.2', 'en-150', undefined],
    ['29.2.2028', 'en-150', '2028-02-29'],
    ['31.13.2026', 'en-150', undefined],
    ['30.2.2026', 'en-150', undefined],
    ['2026-02-30', 'en-150', undefined],
    ['yesterday', 'en-150', undefined],
    ['', 'en-150', undefined],
  ])('reads %j in %s as %s', (text, locale, day) => {
    expect(parseDay(text, locale, today)).toBe(day)
  })

  it.each([
    ['en', ''],
    ['en', 'GB'],
    ['en', 'IE'],
    ['pl', 'PL'],
    ['de', 'DE'],
    ['de', 'AT'],
    ['de', 'CH'],
    ['lt', 'LT'],
  ])('reads back every day as %s is written in %j', (language, country) => {
    const { day, locale } = makeFormats(language, 'Europe/Warsaw', country)
    for (let month = 1; month <= 12; month += 1) {
      const iso = `2025-${String(month).padStart(2, '0')}-09`
      expect(parseDay(day(iso), locale, today)).toBe(iso)
    }
  })
})

describe('makeFormats', () => {
  const formats = makeFormats('en', 'Europe/Warsaw')

  it('writes days, instants and amounts as a European centre does', () => {
    expect(formattingLocale('en')).toBe('en-150')
    expect(formats.day('2026-11-21')).toBe('21 Nov 2026')
    expect(formats.day('31.13.2026')).toBe('31.13.2026')
    expect(formats.instant('2026-11-21T13:02:31.000Z')).toBe('21 Nov 2026, 14:02')
    expect(formats.time('2026-11-21T13:02:31.000Z')).toBe('14:02:31')
    expect(formats.money({ minor: 21900, currency: 'PLN' })).toBe('219.00\u00a0zł')
  })

  it.each([
    ['en', 'PL', 'en-150', '21 Nov 2026', '1,219.00 zł'],
    ['en', 'IE', 'en-IE', '21 Nov 2026', 'zł 1,219.00'],
    ['pl', 'PL', 'pl', '21 lis 2026', '1219,00 zł'],
    ['de', 'PL', 'de', '21.11.2026', '1.219,00 zł'],
    ['de', 'AT', 'de-AT', '21.11.2026', 'zł 1.219,00'],
    ['lt', 'LT', 'lt', '2026-11-21', '1 219,00 zl'],
  ])('writes %s of a centre in %s as %s: %s, %s', (language, country, locale, day, money) => {
    const local = makeFormats(language, 'Europe/Warsaw', country)
    expect(local.locale).toBe(locale)
    expect(local.day('2026-11-21')).toBe(day)
    const written = local.money({ minor: 121_900, currency: 'PLN' })
    expect(written.replace(/[\u00a0\u202f]/g, ' ')).toBe(money)
  })

  it('tells a moment of today by its time and an older one by its day', () => {
    expect(formats.moment('2026-11-20T23:30:00.000Z', '2026-11-21')).toBe('00:30')
    expect(formats.moment('2026-11-20T22:30:00.000Z', '2026-11-21')).toBe('20 Nov 2026')
  })
})

describe('days', () => {
  it.each([
    ['2026-11-20T23:30:00.000Z', 'Europe/Warsaw', '2026-11-21'],
    ['2026-11-20T23:30:00.000Z', 'America/New_York', '2026-11-20'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOfInstant(instant, zone)).toBe(day)
  })

  it.each([
    ['2026-11-21', true],
    ['2026-02-30', false],
    ['21.11.2026', false],
    ['', false],
  ])('isIsoDay(%j) is %s', (text, expected) => {
    expect(isIsoDay(text)).toBe(expected)
  })
})
