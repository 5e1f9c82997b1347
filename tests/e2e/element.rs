//! Somebody writes a page with the element `<entente-scenario>`, installed from its package.

use crate::hosts::Host;
use crate::page::Page;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "@entente/scenario";

/// Packs the element and installs the package into a new folder, as its users do; the folder of the installed package.
fn installed(page: &Page) -> PathBuf {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = top.join(format!("target/element-{}", page.engine));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("package.json"), "{}").expect("an empty package");
    run(top, "npm", &["pack", "./packages/element", "--silent", "--pack-destination", folder.to_str().unwrap()]);
    let packed = std::fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path());
    let packed = packed.into_iter().find(|path| path.extension().is_some_and(|kind| kind == "tgz")).expect("a package");
    run(&folder, "npm", &["install", "--offline", "--no-audit", "--no-fund", "--silent", packed.to_str().unwrap()]);
    folder.join("node_modules").join(PACKAGE)
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(folder).output().expect("the program starts");
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// Another site that has installed the element, and a page of it with `body`.
async fn article(page: &Page, body: &str) -> Host {
    let host = Host::start(page).await;
    let folder = installed(page);
    let package: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("package.json")).unwrap()).unwrap();
    let entry = package["exports"]["."]["default"].as_str().expect("an entry").trim_start_matches("./");
    host.script("/element.js", std::fs::read_to_string(folder.join(entry)).expect("the entry is in the package"));
    let map = json!({ "imports": { PACKAGE: "/element.js" } });
    let script = format!(
        "import {{ EntenteScenario }} from '{PACKAGE}'; document.documentElement.dataset.element = EntenteScenario.name"
    );
    host.open(&format!(
        "<script type=\"importmap\">{map}</script>{}<script type=\"module\">{script}</script>",
        body.replace("EMBED", &format!("{}/embed/", page.server.address))
    ))
    .await;
    host
}

const ONE: &str = "<entente-scenario src=\"EMBED\" scenario=\"a=eu~usa&amp;pool=75\" ui=\"compact\" loading=\"eager\"><a href=\"EMBED\">Open</a></entente-scenario>";
const FIRST: &str = "const element = document.querySelector('entente-scenario');";

/// Waits until the last message of a kind has this link.
async fn told(host: &Host, name: &str, kind: &str, link: &str) {
    host.becomes(&format!("return last('{name}', '{kind}')?.link ?? null"), json!(link)).await;
}

pub async fn is_installed_set_and_heard(page: Page) {
    let host = article(&page, ONE).await;
    host.run(&format!("{FIRST} listen(element, 'one')")).await;
    let done = host.run(&format!("{FIRST} return element.set({{ supply: 140 }})")).await;
    assert_eq!(done["result"]["link"], json!("a=eu~usa&pool=75&supply=100"), "{done}");
    assert_eq!(done["notes"][0]["used"], json!("100"));
    told(&host, "one", "change", "a=eu~usa&pool=75&supply=100").await;
    told(&host, "one", "outputs", "a=eu~usa&pool=75&supply=100").await;
    let now = host.run(&format!("{FIRST} return [element.state.params.supply, element.outputs.members.length]")).await;
    assert_eq!(now, json!([100, 2]));
    let file = host.run(&format!("{FIRST} return (await element.export('svg', 'seats')).result.media_type")).await;
    assert_eq!(file, json!("image/svg+xml"));
    let refused = host.run(&format!("{FIRST} return element.export('dance')")).await;
    assert!(refused["error"].as_str().is_some_and(|error| error.starts_with("malformed")), "{refused}");
    let unsent = host.run(&format!("{FIRST} return element.set({{ pool: () => 1 }})")).await;
    assert!(unsent["error"].as_str().is_some_and(|error| error.starts_with("DataCloneError")), "{unsent}");

    host.enter("entente-scenario").await;
    page.mounted().await;
    page.studied().await;
    let fits = "return Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1";
    page.holds("a frame as high as its page", fits).await;
    page.click("lever-pooling-more").await;
    host.leave().await;
    told(&host, "one", "change", "a=eu~usa&pool=80&supply=100").await;
    host.becomes("return heard.some((one) => one.kind === 'interacted')", json!(true)).await;
    let done = host.run(&format!("{FIRST} return element.reset()")).await;
    assert_eq!(done["result"]["link"], json!("a=eu~usa&pool=75"));
    // What stands inside is shown below the frame.
    let shown =
        host.run("return document.querySelector('entente-scenario a').getBoundingClientRect().height > 0").await;
    assert_eq!(shown, json!(true));
    host.is_well().await;
}

pub async fn follows_its_attributes(page: Page) {
    let host = article(&page, ONE).await;
    host.run(&format!("{FIRST} listen(element, 'one'); await element.get('ready')")).await;
    // These change the open frame.
    let frame = "element.shadowRoot.querySelector('iframe')";
    host.run(&format!("{FIRST} window.before = {frame}; element.scenario = 'https://example.org/#tech=quantum'; element.lang = 'ar'; element.setAttribute('theme', 'dark'); element.lock = 'pool'; element.title = 'Quantum'")).await;
    told(&host, "one", "change", "tech=quantum").await;
    host.becomes(
        "const { lang, theme, locked } = last('one', 'change'); return [lang, theme, locked]",
        json!(["ar", "dark", ["pool"]]),
    )
    .await;
    let same = host.run(&format!("{FIRST} return [window.before === {frame}, {frame}.title]")).await;
    assert_eq!(same, json!([true, "Quantum"]));
    host.run(&format!("{FIRST} element.lang = 'xx'")).await;
    host.becomes("return last('one', 'error')?.code ?? null", json!("malformed")).await;
    // These make a new one, with what was chosen.
    host.run(&format!(
        "{FIRST} element.lang = 'en'; element.ui = 'chart'; element.show = 'answer'; element.label = 'Class 7b & <b>'"
    ))
    .await;
    host.becomes(
        &format!(
            "{FIRST} return element.shadowRoot.querySelectorAll('iframe').length === 1 && window.before !== {frame}"
        ),
        json!(true),
    )
    .await;
    host.enter("entente-scenario").await;
    page.shows("src", "Class 7b & <b>").await;
    page.becomes(
        "return [at('answer').getClientRects().length > 0, document.documentElement.lang]",
        &json!([true, "en"]),
    )
    .await;
    host.leave().await;
    let kept = host.run(&format!("{FIRST} return (await element.get('state')).result.link")).await;
    assert_eq!(kept, json!("tech=quantum"));
    host.is_well().await;
}

pub async fn stands_twice_and_in_a_shadow(page: Page) {
    let host = article(&page, &format!("{ONE}<div id=\"shadow\"></div>")).await;
    host.run(
        "const root = document.getElementById('shadow').attachShadow({ mode: 'open' });
        const one = listen(document.querySelector('entente-scenario'), 'one'), two = one.cloneNode();
        two.id = 'two';
        two.scenario = 'tech=all';
        root.append(listen(two, 'two'));
        await Promise.all([one.get('ready'), two.get('ready')])",
    )
    .await;
    told(&host, "two", "outputs", "tech=all").await;
    host.run("await document.getElementById('shadow').shadowRoot.getElementById('two').set({ pool: 20 })").await;
    told(&host, "two", "change", "tech=all&pool=20").await;
    told(&host, "one", "outputs", "a=eu~usa&pool=75").await;
    let mixed = host
        .run("return heard.filter(({ name, detail }) => name === 'one' && detail?.link?.includes('tech=all')).length")
        .await;
    assert_eq!(mixed, json!(0));
    host.is_well().await;
}

pub async fn moves_and_leaves_nothing_behind(page: Page) {
    let host = article(&page, &format!("{ONE}<div id=\"elsewhere\"></div>")).await;
    let before = host.run(&format!("{FIRST} window.kept = listen(element, 'one'); await element.set({{ pool: 20 }}); return listening.get('message')")).await;
    told(&host, "one", "change", "a=eu~usa&pool=20").await;
    // Moved: the frame is loaded again, and has what was chosen.
    host.run("heard.length = 0; document.getElementById('elsewhere').append(window.kept)").await;
    told(&host, "one", "change", "a=eu~usa&pool=20").await;
    assert_eq!(host.run("return listening.get('message')").await, before);
    // Removed: who waits is told, no listener is left, and nothing is heard any more.
    let closed = host.run("const asked = window.kept.get('outcome'); window.kept.remove(); return asked").await;
    assert!(closed["error"].as_str().is_some_and(|error| error.starts_with("closed")), "{closed}");
    let left =
        host.run("return [listening.get('message'), window.kept.shadowRoot.querySelectorAll('iframe').length]").await;
    assert_eq!(left, json!([before.as_i64().unwrap() - 1, 0]));
    // Back again.
    host.run("heard.length = 0; document.body.append(window.kept); await window.kept.set({ pool: 30 })").await;
    told(&host, "one", "change", "a=eu~usa&pool=30").await;
    host.is_well().await;
}

pub async fn takes_properties_set_before_it_is_known(page: Page) {
    let host = Host::start(&page).await;
    let source = std::fs::read_to_string(installed(&page).join("entente-scenario.js")).unwrap();
    host.script("/element.js", source);
    host.open("<entente-scenario></entente-scenario>").await;
    let early = format!(
        "{FIRST} element.src = '{}/embed/'; element.scenario = 'tech=quantum'; element.ui = 'compact'",
        page.server.address
    );
    host.run(&early).await;
    // Twice, as two parts of a page may load it.
    host.run(&format!(
        "{FIRST} listen(element, 'one'); await import('/element.js'); await import('/element.js?again')"
    ))
    .await;
    told(&host, "one", "change", "tech=quantum").await;
    let attributes =
        host.run(&format!("{FIRST} return [element.getAttribute('scenario'), Object.keys(element)]")).await;
    assert_eq!(attributes, json!(["tech=quantum", []]));
    host.is_well().await;
}

/// A frame without an origin, as the element's own, that says what it is told.
const STRANGER: &str = "<iframe id=\"stranger\" sandbox=\"allow-scripts\" srcdoc=\"&lt;script&gt;onmessage = ({ data }) => parent.postMessage(data, '*')&lt;/script&gt;\"></iframe>";

pub async fn believes_its_own_frame_only(page: Page) {
    let host = article(&page, &format!("{ONE}{STRANGER}")).await;
    host.run(&format!("{FIRST} listen(element, 'one'); await element.get('outputs')")).await;
    told(&host, "one", "change", "a=eu~usa&pool=75").await;
    told(&host, "one", "outputs", "a=eu~usa&pool=75").await;
    host.run(
        "const forged = (type, more) => ({ ns: 'entente', v: 1, type, ...more });
        heard.length = 0;
        const stranger = document.getElementById('stranger').contentWindow;
        const all = [forged('state', { link: 'forged' }), forged('outputs', { link: 'forged' }), forged('height', { px: 5 }), forged('ready', {})];
        for (const message of all) {
            postMessage(message, '*');
            stranger.postMessage(message, '*');
        }
        // What was said before is heard by now.
        await new Promise((done) => {
            addEventListener('message', ({ data, source }) => data === 'last' && source === stranger && done());
            stranger.postMessage('last', '*');
        })",
    )
    .await;
    let now = format!(
        "{FIRST} return [heard.length, element.state.link, element.shadowRoot.querySelector('iframe').offsetHeight > 100]"
    );
    assert_eq!(host.run(&now).await, json!([0, "a=eu~usa&pool=75", true]));
    host.is_well().await;
}

pub async fn is_harmless_on_a_server(page: Page) {
    let folder = installed(&page);
    let script = format!("import('{PACKAGE}').then((module) => console.log(Object.keys(module).join()))");
    assert_eq!(run(folder.parent().unwrap(), "node", &["-e", &script]).trim(), "EntenteScenario");
    // What is published is what is needed, and the version is that of the program.
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    let expected = [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "entente-scenario.d.ts",
        "entente-scenario.js",
        "messages.d.ts",
        "package.json",
    ];
    assert_eq!(names, expected);
    let package: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("package.json")).unwrap()).unwrap();
    assert_eq!(package["version"], json!(env!("CARGO_PKG_VERSION")));
}
