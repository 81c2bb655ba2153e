import { useState, type ReactNode, type SubmitEvent } from "react";

import { editorNow, signIn } from "../../../app/editor.ts";
import { clientWith, codeOf } from "./studio-client.ts";
import styles from "./sign-in.module.css";

/** Asks for the editors' token of the server, and for the name under which an editor's work is kept. */
export function SignIn() {
  const [name, setName] = useState(editorNow()?.name ?? "");
  const [token, setToken] = useState("");
  const [trying, setTrying] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();

  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTrying(true);
    setRefusal(undefined);
    try {
      await clientWith(token).studio.list.query();
      signIn(name.trim(), token);
    } catch (error) {
      setRefusal(inWords(error));
      setTrying(false);
    }
  };

  return (
    <section className={`wrap ${styles["page"]}`}>
      <h1>Studio</h1>
      <p className="lead">
        Change rules, questions, options, texts and prices, and see what a change does to verdicts
        before anybody else does.
      </p>
      <form className={styles["form"]} onSubmit={(event) => void onSubmit(event)}>
        <label>
          <span>Your name</span>
          <span className="field">
            <input
              required
              maxLength={100}
              pattern="[^<>]+"
              title="a name without < and >"
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </span>
          <small className="cap">It stands beside what you save and in your commits.</small>
        </label>
        <label>
          <span>Editors’ token</span>
          <span className="field">
            <input
              required
              type="password"
              autoComplete="current-password"
              value={token}
              onChange={(event) => setToken(event.target.value)}
            />
          </span>
          <small className="cap">
            The secret of this server that its editors share. It is kept until you close this
            window.
          </small>
        </label>
        {refusal !== undefined && (
          <p className={styles["refusal"]} role="alert">
            {refusal}
          </p>
        )}
        <button className="btn" type="submit" disabled={trying}>
          {trying ? "Asking the server…" : "Sign in"}
        </button>
      </form>
      <details className={styles["how"]}>
        <summary>Where the token comes from</summary>
        <p>Whoever runs this server chooses it. In a checkout of the content:</p>
        <pre className="mono">TAPELINE_EDITOR_TOKEN=… npm start</pre>
        <p>
          A server without that setting, or without a checkout, has no Studio. The files can then be
          edited by hand; they are all there is.
        </p>
      </details>
    </section>
  );
}

/** Why nobody could sign in, and what to do about it. */
function inWords(error: unknown): string {
  const code = codeOf(error);
  const message = (error as Error).message;
  if (code === undefined)
    return "The server did not answer. Look whether the network is there, and sign in again.";
  if (code === "UNAUTHORIZED")
    return message.includes("without")
      ? "This server has no editors’ token: it was started without TAPELINE_EDITOR_TOKEN, and has no Studio."
      : "This is not the editors’ token of this server. Ask whoever runs it.";
  if (code === "NOT_FOUND")
    return "This server has no checkout of the content, so there is nothing to edit. Start it in one.";
  return `The server refused: ${message}`;
}
