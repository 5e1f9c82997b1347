
// Appended to axe-core by the server of the tests. The answer is an attribute, as in probe.js.
document.addEventListener("check-access", async () => {
  const root = document.documentElement;
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  const told = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html, any }) => html.slice(0, 160) + " " + (any[0]?.message ?? "")).slice(0, 4).join(" | ")}`);
  root.dataset.access = JSON.stringify(told);
});
document.documentElement.dataset.access = "ready";
