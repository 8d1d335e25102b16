/** Lets the buttons of the first page copy what they stand beside; where that is not possible they stay hidden. */
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
  const source = document.getElementById(button.dataset.copies ?? "");
  if (source === null || navigator.clipboard === undefined) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent ?? "");
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 3_000);
  });
}

export {};
