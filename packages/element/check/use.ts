// Held by `make check`: the declarations say what the README shows. Not part of the package.
import { EntenteScenario, type Failure, type Outputs } from "@entente/scenario";
import type { Request } from "@entente/scenario/messages";

const element = document.createElement("entente-scenario");
element.src = "https://example.org/embed/";
element.lock = "pool~tech";

element.addEventListener("outputs", ({ detail }) => detail.members.map((member) => member.cost_range?.[0].toFixed(1)));
element.addEventListener("change", function (event) {
  this.title = event.detail.link;
});
element.addEventListener("error", ({ detail }) => console.log(detail.code, detail.text));
element.addEventListener("click", (event) => event.clientX);

export async function use(known: EntenteScenario): Promise<Outputs | undefined> {
  const { result, notes } = await known.set({ a: ["eu", "usa"], pool: 75, gate: false, tech: null });
  await known.set("a=eu~usa");
  await known.reset();
  const picture: string = (await known.export("svg", "heat")).result.text;
  console.log(result.locked.length, notes[0]?.used, picture, known.state?.params["pool"]);
  // @ts-expect-error: no such file
  await known.export("pdf").catch((error: Failure) => error.code === "closed");
  // @ts-expect-error: told, not set
  known.state = null;
  return (await known.get("outputs")).result;
}

export const asked: Request = { ns: "entente", v: 1, id: "a", type: "lock", keys: ["pool"] };
