use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::*;

/// A folder with a page, a hashed program in two encodings, and a secret beside it.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("deal-window-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("site/inner")).expect("folder");
    let write = |path: &str, text: &str| fs::write(folder.join(path), text).expect("file");
    write("site/index.html", "<p>page</p>");
    write("site/inner/index.html", "<p>inner</p>");
    write("site/app-0123456789abcdef.wasm", "raw-program");
    write("site/app-0123456789abcdef.wasm.br", "br");
    write("secret.txt", "secret");
    folder.join("site")
}

fn ask(server: &Server, request: &str) -> String {
    let mut connection = TcpStream::connect(server.address).expect("connection");
    connection.write_all(request.as_bytes()).expect("request");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("answer");
    answer
}

fn get(server: &Server, path: &str) -> String {
    ask(server, &format!("GET {path} HTTP/1.1\r\nHost: here\r\n\r\n"))
}

#[test]
fn files_have_their_types_and_lifetimes() {
    let server = Server::start(Options::folder(folder("types"))).expect("server");
    let page = get(&server, "/?query");
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{page}");
    assert!(page.contains("text/html; charset=utf-8") && page.contains("no-cache"), "{page}");
    assert!(page.contains("Access-Control-Allow-Origin: *"), "{page}");
    assert!(page.ends_with("<p>page</p>"), "{page}");
    let program = get(&server, "/app-0123456789abcdef.wasm");
    assert!(program.contains("application/wasm") && program.contains("immutable"), "{program}");
    assert!(program.ends_with("raw-program"), "{program}");
    let paths: Vec<String> = server.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(paths, ["/", "/app-0123456789abcdef.wasm"]);
}

#[test]
fn a_page_listens_to_itself_where_somebody_opens_it() {
    let root = folder("heard");
    fs::write(root.join("index.html"), "<head></head>page").expect("file");
    let server = Server::start(Options { heard: true, ..Options::folder(root) }).expect("server");
    let opened = ask(&server, "GET / HTTP/1.1\r\nSec-Fetch-Mode: navigate\r\n\r\n");
    assert!(opened.contains("<head><script>") && opened.contains("__heard"), "{opened}");
    // A worker keeps a page by its hash.
    let fetched = ask(&server, "GET / HTTP/1.1\r\nSec-Fetch-Mode: cors\r\n\r\n");
    assert!(fetched.ends_with("<head></head>page"), "{fetched}");
}

#[test]
fn a_compressed_copy_goes_to_whoever_takes_it() {
    let server = Server::start(Options::folder(folder("sidecar"))).expect("server");
    let answer = ask(
        &server,
        "GET /app-0123456789abcdef.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1\r\n\r\n",
    );
    assert!(answer.contains("Content-Encoding: br") && answer.ends_with("\r\n\r\nbr"), "{answer}");
    assert!(answer.contains("application/wasm"), "{answer}");
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let server = Server::start(Options::folder(folder("out"))).expect("server");
    for path in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/inner/..%2f../secret.txt", "//etc/passwd"]
    {
        let answer = get(&server, path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(!answer.contains("secret\n"), "{path}: {answer}");
    }
}

#[test]
fn a_folder_is_reached_with_a_slash() {
    let server = Server::start(Options::folder(folder("slash")).under("/a/b/")).expect("server");
    assert!(server.url().ends_with("/a/b/"));
    assert!(get(&server, "/a/b?x=1").contains("Location: /a/b/?x=1\r\n"));
    assert!(get(&server, "/a/b/inner").contains("Location: /a/b/inner/\r\n"));
    assert!(get(&server, "/a/b/inner/").ends_with("<p>inner</p>"));
    assert!(get(&server, "/").starts_with("HTTP/1.1 404"));
    assert!(get(&server, "/a/bc").starts_with("HTTP/1.1 404"));
}

#[test]
fn only_reading_is_allowed() {
    let server = Server::start(Options::folder(folder("methods"))).expect("server");
    let head = ask(&server, "HEAD / HTTP/1.1\r\n\r\n");
    assert!(head.contains("Content-Length: 11") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(ask(&server, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
}

#[test]
fn trouble_comes_when_asked_for() {
    let path = "/app-0123456789abcdef.wasm";
    let serve = |trouble| {
        let options = Options::folder(folder("trouble")).with_trouble("wasm", trouble);
        Server::start(options).expect("server")
    };
    assert!(get(&serve(Trouble::Missing), path).starts_with("HTTP/1.1 404"));
    assert!(get(&serve(Trouble::Truncated), path).ends_with("\r\n\r\nraw-p"));
    assert!(get(&serve(Trouble::Untyped), path).contains("application/octet-stream"));
    assert!(get(&serve(Trouble::Trickling), path).ends_with("\r\n\r\nraw-program"));
}

#[test]
fn a_host_has_its_habits() {
    let options = Options::folder(folder("habits"))
        .with_habit(Habit::PrettyAddresses)
        .with_habit(Habit::TouchesPages)
        .with_habit(Habit::Header("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
    let server = Server::start(options).expect("server");
    let redirected = get(&server, "/inner/index.html");
    assert!(redirected.starts_with("HTTP/1.1 308"), "{redirected}");
    assert!(redirected.contains("Location: /inner/\r\n"), "{redirected}");
    let (first, second) = (get(&server, "/inner/"), get(&server, "/inner/"));
    assert!(first.contains("<p>inner</p>") && first != second, "{first}{second}");
    let program = get(&server, "/app-0123456789abcdef.wasm");
    assert!(program.ends_with("raw-program"), "{program}");
    assert!(program.contains("Cross-Origin-Embedder-Policy: require-corp"), "{program}");
}

#[test]
fn after_a_fatal_request_nobody_is_answered() {
    let options = Options::folder(folder("fatal")).with_trouble("wasm", Trouble::Fatal);
    let server = Server::start(options).expect("server");
    assert!(get(&server, "/").starts_with("HTTP/1.1 200 OK"));
    assert_eq!(get(&server, "/app-0123456789abcdef.wasm"), "");
    let mut connection = TcpStream::connect(server.address).expect("connection");
    // Whether the request can be sent at all depends on who is quicker; an answer never comes.
    drop(connection.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"));
    let mut answer = String::new();
    drop(connection.read_to_string(&mut answer));
    assert_eq!(answer, "");
    assert_eq!(server.requests().last().map(|request| request.status), Some(0));
}

#[test]
fn a_page_in_work_hears_the_news_and_no_other_does() {
    let news = Arc::new(News::default());
    let root = folder("news");
    fs::write(root.join("worker.js"), "keep everything").expect("file");
    let options = Options { news: Some(Arc::clone(&news)), ..Options::folder(&root) };
    let server = Server::start(options).expect("server");
    let page = get(&server, "/");
    assert!(
        page.contains("<script src=\"/-/news.js\" data-page=\"") && page.contains("<p>page</p>")
    );
    assert!(get(&server, "/-/news.js").contains("EventSource"));
    assert!(get(&server, "/worker.js").contains("unregister"));
    // Where there is no page yet, there is one that waits for it.
    assert!(get(&server, "/later/").contains("/-/news.js"));
    let mut listening = TcpStream::connect(server.address).expect("connection");
    listening.write_all(b"GET /-/news HTTP/1.1\r\n\r\n").expect("request");
    news.tell(vec!["content/a.toml:1: It is odd.".to_owned()]);
    let mut heard = String::new();
    let mut lines = BufReader::new(listening).lines();
    while !heard.contains("It is odd.") {
        heard = lines.next().expect("more news").expect("a line");
    }
    let plain = Server::start(Options::folder(&root)).expect("server");
    assert!(!get(&plain, "/").contains("news"));
    assert!(get(&plain, "/worker.js").ends_with("keep everything"));
    assert!(get(&plain, "/-/news.js").starts_with("HTTP/1.1 404"));
}
