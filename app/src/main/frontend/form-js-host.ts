// Shows a Camunda form. The library is large and few pages need it: it is loaded when the first form is shown.
import type { TaskForm, Words } from './form-js';

/** What TaskForm.java sends. */
interface Content {
  schema: object;
  data: Record<string, string>;
  words: Words;
}

class FormJsHost extends HTMLElement {
  private form?: TaskForm;
  private wanted?: Content;
  private drawing = false;

  /** Schema and data together: set one after the other, what somebody has typed by then would be lost. */
  set content(content: Content) {
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
    const { TaskForm } = await import('./form-js');
    this.drawing = false;
    if (!this.isConnected) return;
    const { schema, data, words } = this.wanted;
    this.form ??= new TaskForm(this, words, (answer) =>
      this.dispatchEvent(new CustomEvent('form-answer', { detail: answer })),
    );
    await this.form.show(schema, data);
    this.setAttribute('ready', '');
  }
}

customElements.define('lk-form-js', FormJsHost);
