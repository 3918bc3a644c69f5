"use strict";
/* Improves pages that work without it. */

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
