// Messages by hand: what is written is sent to the frame, and what comes back is listed, the newest first.
import { answering } from "./__FRAME__";

const stage = document.getElementById("stage");
const message = document.getElementById("message");
const log = document.getElementById("log");
const told = document.getElementById("told");
const MOST = 200; // lines of the list
const LONGEST = 2000; // letters of a line

function list(way, text) {
  const line = document.createElement("li");
  const mark = Object.assign(document.createElement("b"), { textContent: way });
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST)} … (${text.length} letters)` : text;
  line.append(mark, " ", Object.assign(document.createElement("code"), { textContent: words }));
  log.prepend(line);
  while (log.children.length > MOST) log.lastChild.remove();
}

const { sandbox, allow, name } = stage.dataset;
const address = `${new URL("embed/", location.href.split(/[?#]/)[0])}#ui=compact&host=${encodeURIComponent(location.origin)}`;
const frame = answering(stage, { sandbox, allow, title: name, address }, (heard) => {
  if (heard.type === "height") frame.element.style.height = `${heard.px}px`;
  list("←", JSON.stringify(heard));
});

function send() {
  told.textContent = "";
  try {
    const written = JSON.parse(message.value);
    frame.tell(written);
    list("→", JSON.stringify(written));
  } catch (error) {
    told.textContent = `Not sent: ${error.message}`;
  }
}

document.getElementById("send").addEventListener("click", send);
document.getElementById("clear").addEventListener("click", () => log.replaceChildren());
document.addEventListener("click", ({ target }) => {
  if (!target.dataset?.message) return;
  message.value = target.dataset.message;
  send();
});
document.documentElement.dataset.script = "on";
