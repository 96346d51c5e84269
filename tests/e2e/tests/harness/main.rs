//! The vocabulary itself, tried on a page that has nothing else to do.

use std::process::ExitCode;

use e2e::{Desk, Engine, Options, Reader, Result, Session, Trouble, cases, only};

async fn hello(desk: &Desk, session: Session) -> Result<Reader> {
    let options = Options::folder(Desk::fixtures().join("hello")).under("/some/folder/");
    let reader = desk.reader_with(session, options).await?;
    reader.open("").await?;
    Ok(reader)
}

async fn a_reader_acts_and_sees(desk: Desk) -> Result<()> {
    let reader = hello(&desk, Session::default()).await?;
    reader.wait_app("live").await?;
    reader.see("Hello, reader").await?;
    reader.dont_see("Nobody sees this").await?;
    reader.press("button", "Say hello").await?;
    reader.see("Hello to you").await?;
    reader.flip("Lamp").await?;
    reader.see("Light").await?;
    reader.choose("Country", "Somewhere").await?;
    reader.see("You are in Somewhere").await?;
    reader.pick("Speed", "Small").await?;
    reader.see("speed is slow").await?;
    assert_eq!(reader.stance("xx").await?, "out");
    reader.click_country("xx").await?;
    reader.wait_gate("door", "yes").await?;
    assert_eq!(reader.stance("xx").await?, "in");
    Ok(())
}

async fn the_address_and_the_keyboard_work(desk: Desk) -> Result<()> {
    let reader = hello(&desk, Session::default()).await?;
    assert_eq!(reader.step().await?, "one");
    assert_eq!(reader.focused().await?, ("none".to_owned(), String::new()));
    reader.key("Tab").await?;
    assert_eq!(reader.focused().await?, ("button".to_owned(), "Other".to_owned()));
    reader.key("Tab").await?;
    reader.key("Tab").await?;
    assert_eq!(reader.focused().await?, ("link".to_owned(), "Go to two".to_owned()));
    reader.key("Shift+Tab").await?;
    reader.key("Space").await?;
    reader.see("Hello to you").await?;
    reader.press("link", "Go to two").await?;
    reader.wait_step("two").await?;
    assert_eq!(reader.hash().await?, "#two");
    reader.back().await?;
    reader.wait_step("one").await?;
    reader.forward().await?;
    reader.wait_step("two").await?;
    reader.reload().await?;
    reader.see("Hello, reader").await
}

async fn the_window_has_the_size_asked_for(desk: Desk) -> Result<()> {
    let session = Session::default().size(320, 600).media("prefers-reduced-motion", "reduce");
    let reader = hello(&desk, session).await?;
    reader.wait_js("return innerWidth === 320 && innerHeight === 600").await?;
    reader.wait_js("return matchMedia('(prefers-reduced-motion: reduce)').matches").await?;
    reader.resize(1000, 700).await?;
    reader.wait_js("return innerWidth === 1000 && innerHeight === 700").await
}

async fn the_console_and_the_server_are_heard(desk: Desk) -> Result<()> {
    let reader = hello(&desk, Session::default()).await?;
    reader.wait_app("live").await?;
    let console = reader.console().await?;
    assert_eq!(console.len(), 1, "{console:?}");
    assert!(console[0].contains("a warning from the page"), "{console:?}");
    let mut paths: Vec<String> =
        reader.server().requests().into_iter().map(|request| request.path).collect();
    paths.sort();
    assert_eq!(paths, ["/some/folder/", "/some/folder/hello.js"]);
    Ok(())
}

async fn what_goes_wrong_in_a_page_is_heard(desk: Desk) -> Result<()> {
    let reader = hello(&desk, Session::default()).await?;
    reader.wait_app("live").await?;
    reader.hear("a warning from the page").await?;
    assert!(reader.console().await?.is_empty());
    // In scripts of the page's own: those of a driver may run in a world apart.
    let add = async |what: &str, value: &str| {
        let add = "const script = document.createElement('script');
            script[arguments[0]] = arguments[1];
            document.body.append(script)";
        reader.js_with(add, vec![what.into(), value.into()]).await
    };
    add("text", "setTimeout(() => { throw new Error('a slip') })").await?;
    reader.hear("a slip").await?;
    add("text", "Promise.reject(new Error('a broken promise'))").await?;
    reader.hear("a broken promise").await?;
    add("src", "nowhere.js").await?;
    reader.hear("nowhere.js").await
}

async fn scripts_can_be_off(desk: Desk) -> Result<()> {
    let reader = hello(&desk, Session::default().without_scripts()).await?;
    reader.see("Without scripts this is the page.").await?;
    assert_eq!(reader.app_state().await?, "");
    Ok(())
}

async fn files_can_be_refused(desk: Desk) -> Result<()> {
    let options =
        Options::folder(Desk::fixtures().join("hello")).with_trouble("js", Trouble::Missing);
    let reader = desk.reader_with(Session::default(), options).await?;
    reader.open("").await?;
    reader.see("Hello, reader").await?;
    assert_eq!(reader.app_state().await?, "");
    assert!(reader.server().requests().iter().any(|request| request.status == 404));
    Ok(())
}

fn main() -> ExitCode {
    let mut cases = cases![
        a_reader_acts_and_sees,
        the_address_and_the_keyboard_work,
        the_window_has_the_size_asked_for,
        files_can_be_refused,
        the_console_and_the_server_are_heard,
        what_goes_wrong_in_a_page_is_heard,
    ];
    // WebKitGTK's browser still takes what is in `noscript` for hidden.
    cases.extend(only(&[Engine::Chromium, Engine::Firefox], cases![scripts_can_be_off]));
    e2e::run(cases)
}
