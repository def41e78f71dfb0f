/** Why rates cannot be designed as asked: a sentence that a person can act on. */
export class CannotDesign extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CannotDesign";
  }
}
