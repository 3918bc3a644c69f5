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
  });
}
