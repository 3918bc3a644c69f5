"use strict";
/* Improves pages that work without it. */

document.documentElement.classList.add("scripted");

/* Buttons that copy the text of another element. */
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
  } catch (refused) {
    source.focus();
    source.select?.();
    document.execCommand("copy");
  }
  button.textContent = button.dataset.copied ?? button.textContent;
});

/* Forms that ask before they are sent. */
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

/* A page that goes on while it is looked at: what is told by the server is fetched anew, not more than twice a second. */
const live = document.querySelector("[data-live]");
if (live && window.EventSource) {
  const source = new EventSource(live.dataset.live);
  let fetching = false;
  let again = false;
  const renew = async () => {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected || !answer.ok) {
        location.reload();
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("live");
      if (fresh) {
        document.getElementById("live").replaceWith(fresh);
      }
    } catch (broken) {
      /* The connection is gone; the source tries again by itself. */
    }
    setTimeout(() => {
      fetching = false;
      if (again) {
        again = false;
        renew();
      }
    }, 500);
  };
  source.addEventListener("progress", (event) => {
    document.querySelector("[data-latest]").textContent = event.data;
    renew();
  });
  source.addEventListener("end", () => {
    source.close();
    again = true;
    renew();

/* Buttons that print the page. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/* Files that are sent in: dropped or chosen, looked at before they go, with a bar while they go. */
for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector("[data-drop]");
  const chosen = form.querySelector("[data-chosen]");
  const bar = form.querySelector("[data-progress]");
  const said = form.querySelector("[data-said]");
  const button = form.querySelector("button[type=submit]");

  const fault = () => {
    const files = [...input.files];
    if (files.length === 0) {
      return form.dataset.none;
    }
    if (files.length > Number(form.dataset.most)) {
      return form.dataset.toomany;
    }
    return files.some((file) => file.size > Number(form.dataset.largest)) ? form.dataset.toolarge : "";
  };
  const show = () => {
    chosen.replaceChildren(...[...input.files].map((file) => {
      const item = document.createElement("li");
      item.textContent = file.name;
      return item;
    }));
    chosen.hidden = input.files.length < 2;
    said.textContent = input.files.length === 0 ? "" : fault();
  };
  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    drop.addEventListener(kind, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      show();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = fault();
    said.textContent = wrong || form.dataset.sending;
    if (wrong) {
      return;
    }
    const request = new XMLHttpRequest();
    const failed = () => {
      said.textContent = form.dataset.failed;
      bar.hidden = true;
      button.disabled = false;
    };
    request.upload.addEventListener("progress", (sent) => {
      bar.value = sent.lengthComputable ? Math.round(100 * sent.loaded / sent.total) : 0;
    });
    request.addEventListener("load", () => {
      if (request.status < 400) {
        window.location.assign(request.responseURL);
        return;
      }
      failed();
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      said.textContent = page.querySelector("main p")?.textContent ?? form.dataset.failed;
    });
    request.addEventListener("error", failed);
    request.addEventListener("abort", failed);
    bar.hidden = false;
    button.disabled = true;
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}
