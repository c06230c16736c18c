/** How many answers are kept: the tickets that are open on a busy day, at a few kilobytes each. */
const longest = 200

/**
 * Answers that can be given again as long as nothing was written: going back and forth between a
 * ticket's screens asks for the same again and again.
 */
export class RememberedAnswers {
  readonly #answers = new Map<string, string>()
  #dataVersion = 0
  #generation = 0

  /** Changes with every forgetting, so that an answer that was overtaken is not remembered. */
  get generation(): number {
    return this.#generation
  }

  /** The answer, unless another process has written since; `dataVersion` is SQLite's. */
  find(key: string, dataVersion: number): string | undefined {
    if (dataVersion !== this.#dataVersion) {
      this.forget()
      this.#dataVersion = dataVersion
    }
    return this.#answers.get(key)
  }

  keep(key: string, answer: string, generation: number): void {
    if (generation !== this.#generation) return
    if (this.#answers.size >= longest) this.#answers.clear()
    this.#answers.set(key, answer)
  }

  forget(): void {
    this.#generation += 1
    this.#answers.clear()
  }
}
