// A time that runs down, the field for a code in two groups of four digits, and how a step is sent. None of it asks the
// server.

class Countdown extends HTMLElement {
  static observedAttributes = ['seconds'];

  attributeChangedCallback(name, before, seconds) {
    this.end = Date.now() + Number(seconds) * 1000;
    this.told = false;
    this.tick();
  }

  connectedCallback() {
    this.timer = setInterval(() => this.tick(), 250);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    // by the clock and not by counting: a phone in a pocket stops its timers
    const left = Math.max(0, Math.ceil((this.end - Date.now()) / 1000));
    this.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (left === 0 && !this.told && this.isConnected) {
      this.told = true;
      clearInterval(this.timer);
      this.dispatchEvent(new CustomEvent('over'));
    }
  }
}

class CodeField extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', (event) => this.tidy(event));
    for (const type of ['keyup', 'click', 'focusin']) this.addEventListener(type, () => this.mark());
    this.mark();
  }

  get input() {
    return this.querySelector('input');
  }

  tidy({ inputType = '' }) {
    const { input } = this;
    const typed = inputType === 'insertText';
    let digits = input.value.replace(/\D/g, '');
    let before = input.value.slice(0, input.selectionStart).replace(/\D/g, '').length;
    // a ninth digit is a slip of the finger; a longer paste stays as it is, to be seen and corrected
    if (typed && digits.length > 8) {
      digits = digits.slice(0, before - 1) + digits.slice(before);
      before -= 1;
    }
    const gap = digits.length > 4 || (digits.length === 4 && inputType.startsWith('insert'));
    input.value = gap ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
    const caret = before + (gap && before >= 4 ? 1 : 0);
    input.setSelectionRange(caret, caret);
    this.mark();
  }

  /** Says in which place the next digit goes. */
  mark() {
    const at = Math.min(7, this.input.value.slice(0, this.input.selectionStart ?? 0).replace(/\D/g, '').length);
    this.style.setProperty('--at', at);
    this.style.setProperty('--second-group', at > 3 ? 1 : 0);
  }
}

// Enter and the button send a step, once until it is answered.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('.lk-step')) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = 'yes';
  form.dispatchEvent(new CustomEvent('step-send', { detail: form.querySelector('input').value }));
});

customElements.define('latchkey-countdown', Countdown);
customElements.define('latchkey-code', CodeField);
