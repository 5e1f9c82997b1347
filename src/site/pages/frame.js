// A frame with the calculator, and messages with it: doc/messages.md. Used by the pages that show one.

// Puts a frame into a place. `heard` gets every message of that frame. `tell` posts one; `end` takes the frame away.
export function answering(place, { sandbox, allow, title, address }, heard) {
  const element = Object.assign(document.createElement("iframe"), { allow, title, referrerPolicy: "no-referrer" });
  element.setAttribute("sandbox", sandbox);
  element.src = address;
  // In its sandbox the frame has no origin.
  const listen = ({ source, origin, data }) => {
    if (source === element.contentWindow && origin === "null" && data?.ns === "entente") heard(data);
  };
  addEventListener("message", listen);
  place.replaceChildren(element);
  return {
    element,
    tell: (message) => element.contentWindow.postMessage({ ns: "entente", v: 1, ...message }, "*"),
    end: () => (removeEventListener("message", listen), element.remove()),
  };
}
