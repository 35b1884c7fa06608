/** What a screen reader is told when something changes that the eye would see. */

class Told {
  text = $state("");

  say(text: string): void {
    // The same words twice are told twice.
    this.text = "";
    setTimeout(() => (this.text = text));
  }
}

export const told = new Told();
