import type { CustomerDetails } from '../../shared/records/customer.ts'
import type { Dice } from './dice.ts'

interface Place {
  readonly country: string
  readonly prefix: string
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly streets: readonly string[]
  readonly towns: readonly (readonly [postalCode: string, city: string])[]
}

const poland: Place = {
  country: 'PL',
  prefix: '+48 6',
  first: ['Agnieszka', 'Łukasz', 'Małgorzata', 'Paweł', 'Zofia', 'Michał', 'Żaneta', 'Grzegorz'],
  last: ['Wiśnik', 'Dąbek', 'Żuraw', 'Gęsicki', 'Łącki', 'Kowal', 'Śliwa', 'Nowakowska', 'Bąk'],
  streets: ['ul. Długa', 'ul. Świętokrzyska', 'ul. Łąkowa', 'al. Niepodległości', 'ul. Źródlana'],
  towns: [
    ['00-052', 'Warszawa'],
    ['90-007', 'Łódź'],
    ['80-831', 'Gdańsk'],
    ['31-042', 'Kraków'],
    ['50-101', 'Wrocław'],
  ],
}

const germany: Place = {
  country: 'DE',
  prefix: '+49 30 5',
  first: ['Jürgen', 'Anja', 'Björn', 'Käthe', 'Sören', 'Ute', 'Götz'],
  last: ['Weiß', 'Müller', 'Groß', 'Schäfer', 'Jäger', 'Köhler', 'Voß'],
  streets: ['Schönhauser Allee', 'Fraunhoferstraße', 'Am Güterbahnhof', 'Königstraße'],
  towns: [
    ['10435', 'Berlin'],
    ['80469', 'München'],
    ['50667', 'Köln'],
  ],
}

const lithuania: Place = {
  country: 'LT',
  prefix: '+370 6',
  first: ['Žydrūnė', 'Ąžuolas', 'Rūta', 'Šarūnas', 'Eglė', 'Jonas'],
  last: ['Šimkutė', 'Kazlauskas', 'Žemaitis', 'Petraitienė', 'Čepaitis', 'Ūsaitė'],
  streets: ['Gedimino pr.', 'Laisvės al.', 'Šaltinių g.', 'Ąžuolyno g.'],
  towns: [
    ['LT-01103', 'Vilnius'],
    ['LT-44243', 'Kaunas'],
  ],
}

const places = [poland, poland, poland, germany, lithuania]

/** An invented customer. The number keeps two of the same name apart. */
export function inventCustomer(dice: Dice, number: number): CustomerDetails {
  const place = dice.pick(places)
  const [postalCode, city] = dice.pick(place.towns)
  return {
    name: `${dice.pick(place.first)} ${dice.pick(place.last)}`,
    email: dice.chance(0.7) ? `customer.${number}@example.com` : '',
    phone: `${place.prefix}${String(dice.between(0, 99_999_999)).padStart(8, '0')}`,
    address: {
      street: `${dice.pick(place.streets)} ${dice.between(1, 140)}`,
      line2: '',
      postalCode,
      city,
      country: place.country,
    },
    language: '',
  }
}
