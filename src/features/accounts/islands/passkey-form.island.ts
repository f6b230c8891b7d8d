/**
 * Lets the browser answer with a passkey: asks the server for a challenge, the authenticator for an answer, and sends the
 * form with it. Without script the element shows its note, which names the other way in; the form stays hidden.
 */
export class PasskeyForm extends HTMLElement {
  #waiting = false;

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || typeof PublicKeyCredential === "undefined" || !PublicKeyCredential.parseRequestOptionsFromJSON) return;
    const note = this.querySelector<HTMLElement>("[data-without]");
    if (note) note.hidden = true;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      if (form.dataset.answered !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!this.#waiting) void this.#answer(form);
    });
  }

  async #answer(form: HTMLFormElement): Promise<void> {
    this.#waiting = true;
    this.#tell(false);
    try {
      const answer = this.querySelector<HTMLInputElement>("input[name=response]");
      const response = await this.#options(form);
      // They have to prove who they are first: what they typed waits meanwhile.
      if (response.status === 403 && this.dataset.ceremony === "add") return this.#send(form);
      const credential = await this.#ask(response);
      if (!answer || !(credential instanceof PublicKeyCredential)) throw new Error("No passkey answered.");
      answer.value = JSON.stringify(credential.toJSON());
      this.#send(form);
    } catch {
      // Cancelled, timed out or no passkey here: browsers do not say which, so that sites cannot find out.
      this.#tell(true);
    } finally {
      this.#waiting = false;
    }
  }

  #send(form: HTMLFormElement): void {
    form.dataset.answered = "";
    form.requestSubmit();
  }

  #options(form: HTMLFormElement): Promise<Response> {
    const sent = new URLSearchParams({
      _csrf: form.querySelector<HTMLInputElement>("input[name=_csrf]")?.value ?? "",
      ceremony: this.dataset.ceremony ?? "",
      offer: form.querySelector<HTMLInputElement>("input[name=offer]")?.value ?? "",
    });
    return fetch(this.dataset.options ?? "", { method: "POST", body: sent, redirect: "error" });
  }

  async #ask(response: Response): Promise<Credential | null> {
    if (!response.ok) throw new Error("No challenge was given.");
    const options = await response.json();
    return this.dataset.ceremony === "add" || this.dataset.ceremony === "sign-up"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  #tell(failed: boolean): void {
    const problem = this.querySelector<HTMLElement>("[data-problem]");
    if (problem) problem.hidden = !failed;
  }
}

/** A button that leads to a passkey: shown only where the browser knows what that is. */
export class PasskeyOffer extends HTMLElement {
  connectedCallback() {
    const knows = typeof PublicKeyCredential !== "undefined" && PublicKeyCredential.parseCreationOptionsFromJSON;
    if (knows) this.hidden = false;
  }
}

customElements.define("passkey-form", PasskeyForm);
customElements.define("passkey-offer", PasskeyOffer);
