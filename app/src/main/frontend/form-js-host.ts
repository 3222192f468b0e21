// Shows a Camunda form. The library is large and few pages need it: it is loaded when the first form is shown.
import type { Form } from '@bpmn-io/form-js-viewer';

interface FormData {
  schema: object;
  data: Record<string, string>;
  /** What is said of a field that is missing, and of one that is wrong in another way. */
  words: { required: string; wrong: string };
}

class FormJsHost extends HTMLElement {
  private form?: Form;
  private wanted?: FormData;
  private drawing = false;

  /** Schema and data together: set one after the other, what somebody has typed by then would be lost. */
  set content(content: FormData) {
    this.wanted = content;
    this.draw();
  }

  connectedCallback() {
    this.draw();
  }

  disconnectedCallback() {
    this.form?.destroy();
    this.form = undefined;
  }

  /** Sends what was typed, if it is what the form allows; else the fields say what is wrong. */
  send() {
    this.form?.submit();
    this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  private async draw() {
    if (this.drawing || !this.isConnected || !this.wanted) return;
    this.drawing = true;
    const { Form } = await import('@bpmn-io/form-js-viewer');
    this.drawing = false;
    if (!this.isConnected) return;
    const { schema, data } = this.wanted;
    this.form ??= this.create(new Form({ container: this }));
    await this.form.importSchema(structuredClone(schema), structuredClone(data));
    this.setAttribute('ready', '');
  }

  private create(form: Form) {
    this.speak(form);
    form.on('submit', (event: { data: object; errors: object }) => {
      if (Object.keys(event.errors).length === 0) {
        this.dispatchEvent(new CustomEvent('form-answer', { detail: event.data }));
      }
    });
    return form;
  }

  /** The library finds fault in English only. */
  private speak(form: Form) {
    const validator = form.get<{ validateField(field: object, value: unknown): string[] }>('validator');
    const english = validator.validateField.bind(validator);
    validator.validateField = (field, value) => {
      const { required, wrong } = this.wanted!.words;
      return english(field, value).map((fault) => (fault === 'Field is required.' ? required : wrong));
    };
  }
}

customElements.define('lk-form-js', FormJsHost);
