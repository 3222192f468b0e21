// The library behind form-js-host.ts, in a piece of its own that is loaded with the first form.
import { Form } from '@bpmn-io/form-js-viewer';

/** The library's sentences, by the English that it knows itself. */
export type Words = Record<string, string>;

export class TaskForm {
  private readonly form: Form;

  /** Answers only what the form allows. */
  constructor(container: HTMLElement, words: Words, answered: (answer: object) => void) {
    const translate = (english: string, values: Record<string, string> = {}) =>
      (words[english] ?? english).replace(/{([^}]+)}/g, (gap, key) => values[key] ?? gap);
    this.form = new Form({ container, additionalModules: [{ translate: ['value', translate] }] });
    this.form.on('submit', (event: { data: object; errors: object }) => {
      if (Object.keys(event.errors).length === 0) answered(event.data);
    });
  }

  async show(schema: object, data: object) {
    await this.form.importSchema(structuredClone(schema), structuredClone(data));
  }

  submit() {
    this.form.submit();
  }

  destroy() {
    this.form.destroy();
  }
}
