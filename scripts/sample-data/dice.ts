/** Chance that repeats: the same seed gives the same tickets, so that two runs can be compared. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 up to but without 1 (mulberry32). */
  throw(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number {
    return from + Math.floor(this.throw() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.throw() < probability
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.throw() * items.length)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.between(0, 255))
  }
}
