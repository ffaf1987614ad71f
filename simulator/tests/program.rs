//! The program: its options, its line for other programs, and its end.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_dargah-simulator"))
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// Starts it and reads the line for programs.
fn start(arguments: &[&str]) -> (Child, serde_json::Value) {
    let mut child = program()
        .args(["--json", "--until-stdin-closes"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let json = line.strip_prefix("ready ").expect("a line for programs");
    (child, serde_json::from_str(json).unwrap())
}

fn port(ready: &serde_json::Value) -> u16 {
    u16::try_from(ready["port"].as_u64().unwrap()).unwrap()
}

fn get(port: u16, path: &str) -> String {
    ask(port, "GET", path)
}

fn post(port: u16, path: &str) -> String {
    ask(port, "POST", path)
}

fn ask(port: u16, method: &str, path: &str) -> String {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(socket, "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")
        .unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).unwrap();
    answer
}

/// Whoever had this connection has closed it. Connecting once more would say nothing: the port may be another's by now.
fn is_gone(mut connection: TcpStream) {
    let mut nothing = [0];
    assert!(matches!(connection.read(&mut nothing), Ok(0) | Err(_)));
}

#[test]
fn wrong_options_are_explained() {
    for (arguments, part) in [
        (&["--prot", "5"][..], "there is no option --prot"),
        (&["--port"], "--port needs a value"),
        (&["--port", "many"], "--port takes a whole number in its range; not \"many\""),
        (&["--port", "70000"], "in its range; not \"70000\""),
        (&["--seed", "-1"], "--seed takes a whole number"),
        (&["--tls-fault", "rusty"], "--tls-fault is one of expired, "),
        (&["--open-points", "tara_result=roman"], "tara_result can be text, number; not \"roman\""),
        (&["--open-points", "nothing=1"], "there is no open point called \"nothing\""),
        (&["--open-points", "/no/such/file"], "/no/such/file: "),
        (&["--fault", "tara.purchaseVerify=explode"], "--fault: unknown variant `explode`"),
        (&["--tara", "shop"], "--tara is USER:PASSWORD"),
        (&["stray"], "unexpected argument"),
        (&["--tls=5"], "unexpected argument"),
    ] {
        let output = run(arguments);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.contains(part), "{arguments:?}: {error}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn help_names_every_option_and_switches_are_listed() {
    let help = String::from_utf8(run(&["--help"]).stdout).unwrap();
    for option in [
        "--port",
        "--tls",
        "--ca-file",
        "--ca-dir",
        "--tls-fault",
        "--plain-control",
        "--seed",
        "--clock",
        "--keep-alive",
        "--log",
        "--shop",
        "--tara",
        "--tabapay",
        "--open-points",
        "--list-open-points",
        "--fault",
        "--json",
        "--quiet",
        "--until-stdin-closes",
        "--help",
        "--version",
    ] {
        assert!(help.contains(option), "{option}");
    }
    let list = String::from_utf8(run(&["--list-open-points"]).stdout).unwrap();
    for info in dargah_simulator::OpenPoints::catalogue() {
        assert!(list.contains(info.name));
    }
    assert!(String::from_utf8(run(&["--version"]).stdout).unwrap().starts_with("dargah-simulator 0."));
}

#[test]
fn it_serves_and_ends_when_standard_input_closes() {
    let (mut child, ready) =
        start(&["--tara", "me:pw", "--open-points", "tara_result=number", "--seed", "9"]);
    let origin = format!("http://127.0.0.1:{}", port(&ready));
    assert_eq!(ready["tara"], format!("{origin}/pay"));
    assert_eq!(ready["refund"], format!("{origin}/club"));
    assert_eq!(ready["tabapay"], format!("{origin}/v1"));
    assert_eq!(ready["tabapay_sandbox"], format!("{origin}/v1/sandbox"));
    assert!(get(port(&ready), "/_simulator/open-points").contains("\"tara_result\":\"number\""));
    let kept = TcpStream::connect(("127.0.0.1", port(&ready))).unwrap();
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    is_gone(kept);
}

#[test]
fn the_control_api_has_a_plain_port_of_its_own_beside_tls() {
    let faults = ["--fault", "any.connect=reset_before,times=always"];
    let (mut child, ready) = start(&[&["--tls", "--plain-control"], &faults[..]].concat());
    assert!(ready["tara"].as_str().unwrap().starts_with("https://"));
    let control = ready["control"].as_str().unwrap();
    let port = control.strip_prefix("http://127.0.0.1:").unwrap().strip_suffix("/_simulator").unwrap();
    let port = port.parse().unwrap();
    let counters = get(port, "/_simulator/counters");
    assert!(counters.contains("\"connections\":0"), "{counters}");
    let answer = post(port, "/_simulator/connections/end");
    assert!(answer.ends_with("{\"ended\":0}"), "{answer}: its own counts as none");
    assert!(get(port, "/pay/api/clubGroups").starts_with("HTTP/1.1 404 "), "the gateways speak TLS only");
    drop(child.stdin.take());
    child.wait().unwrap();
}

#[test]
fn it_writes_its_authority_and_says_where() {
    let file = std::env::temp_dir().join(format!("dargah-simulator-ca-{}.pem", std::process::id()));
    let (mut child, ready) = start(&["--ca-file", file.to_str().unwrap()]);
    assert_eq!(ready["ca_file"], file.to_str().unwrap());
    assert!(ready["tara"].as_str().unwrap().starts_with("https://"));
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("-----BEGIN CERTIFICATE-----"));
    drop(child.stdin.take());
    child.wait().unwrap();
    std::fs::remove_file(file).unwrap();
}

#[cfg(unix)]
#[test]
fn it_ends_on_sigterm() {
    let (mut child, ready) = start(&[]);
    let kept = TcpStream::connect(("127.0.0.1", port(&ready))).unwrap();
    let kill = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    assert!(child.wait().unwrap().success(), "a clean end");
    is_gone(kept);
}

#[test]
fn a_taken_port_is_explained() {
    let (mut child, ready) = start(&[]);
    let output = run(&["--port", &port(&ready).to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot listen on 127.0.0.1:"));
    drop(child.stdin.take());
    child.wait().unwrap();
}
