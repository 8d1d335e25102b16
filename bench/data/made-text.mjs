/**
 * A text that is written piece by piece and knows where each piece stands, so that every quote of it is true.
 */
export class MadeText {
  text = "";
  /** What was written inside of clauses: `{ number, printed, start, end, text }`. */
  clauses = [];

  /** Writes one clause, made by `write(say)`, where `say` writes words and gives their span. */
  clause(number, printed, write) {
    const start = this.text.length;
    const say = (words) => {
      const from = this.text.length;
      this.text += words;
      return { clause: number, quote: words, start: from, end: this.text.length };
    };
    const written = write(say);
    const end = this.text.length;
    this.clauses.push({ number, printed, start, end, text: this.text.slice(start, end) });
    this.text += "\n\n";
    return written;
  }

  /** The span of a whole clause. */
  spanOf(number) {
    const { start, end, text } = this.clauses.find((clause) => clause.number === number);
    return { clause: number, quote: text, start, end };
  }
}
