//! Both gateways as a program.

mod options;

use std::io::{Read, Write};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::Duration;

use dargah_simulator::machine::{Config, OpenPoints, RefundAccount};
use dargah_simulator::{Simulator, TabapayMerchant, TaraMerchant};
use options::{Options, Wish};

fn main() -> ExitCode {
    match options::parse(std::env::args_os().skip(1)) {
        Ok(Wish::Help) => say(options::HELP),
        Ok(Wish::Version) => say(&format!("dargah-simulator {}\n", env!("CARGO_PKG_VERSION"))),
        Ok(Wish::ListOpenPoints) => say(&open_points_text()),
        Ok(Wish::Run(options)) => match run(&options) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("dargah-simulator: {error}");
                return ExitCode::FAILURE;
            }
        },
        Err(error) => {
            eprintln!("dargah-simulator: {error}\nTry: dargah-simulator --help");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Prints, and does not mind a reader that has gone.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

fn run(options: &Options) -> Result<(), String> {
    // A thousand clients need more descriptors than many systems give at first; with fewer it still works.
    let _ = rlimit::increase_nofile_limit(65_536);
    let simulator = start(options)?;
    if let Some(file) = &options.ca_file {
        std::fs::write(file, simulator.ca_pem().unwrap_or_default())
            .map_err(|e| format!("{}: {e}", file.display()))?;
    }
    // Before it says that it is there: whoever reads that may end it at once.
    let mut signals =
        signal_hook::iterator::Signals::new([signal_hook::consts::SIGTERM, signal_hook::consts::SIGINT])
            .map_err(|e| e.to_string())?;
    announce(&simulator, options);
    let (end, ended) = mpsc::channel::<()>();
    let by_signal = end.clone();
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            let _ = by_signal.send(());
        }
    });
    if options.until_stdin_closes {
        std::thread::spawn(move || {
            let mut nowhere = [0u8; 1024];
            while matches!(std::io::stdin().read(&mut nowhere), Ok(n) if n > 0) {}
            let _ = end.send(());
        });
    }
    let _ = ended.recv();
    simulator.stop();
    Ok(())
}

fn start(options: &Options) -> Result<Simulator, String> {
    let mut config = Config { open_points: options.open_points.clone(), ..Config::default() };
    if let Some((first, _)) = options.tara.first() {
        config.tara = options.tara.iter().map(|(user, password)| TaraMerchant::new(user, password)).collect();
        config.refund =
            config.refund.into_iter().map(|a| RefundAccount { tara_user: first.clone(), ..a }).collect();
    }
    if !options.tabapay.is_empty() {
        config.tabapay = options.tabapay.iter().map(|key| TabapayMerchant::new(key)).collect();
    }
    if let Some(shop) = &options.shop {
        config.tara.iter_mut().for_each(|merchant| merchant.shop.clone_from(shop));
        config.tabapay.iter_mut().for_each(|merchant| merchant.shop.clone_from(shop));
    }
    if let Some(limit) = options.log_limit {
        config.log_limit = limit;
    }
    config.payers_pay_at_once = options.payers_pay_at_once;
    let mut builder = Simulator::builder()
        .config(config)
        .seed(options.seed)
        .port(options.port)
        .tls(options.tls)
        .plain_control(options.plain_control);
    if let Some(fault) = options.tls_fault {
        builder = builder.tls_fault(fault);
    }
    if let Some(directory) = &options.ca_directory {
        builder = builder.ca_directory(directory);
    }
    if let Some(at) = options.still_at_ms {
        builder = builder.still_clock(at);
    }
    if let Some(ms) = options.keep_alive_ms {
        builder = builder.keep_alive(Duration::from_millis(ms.max(1)));
    }
    for fault in &options.faults {
        builder = builder.fault(fault.clone());
    }
    builder.start().map_err(|e| format!("cannot listen on 127.0.0.1:{}: {e}", options.port))
}

fn announce(simulator: &Simulator, options: &Options) {
    let ca_file =
        options.ca_file.clone().or_else(|| options.ca_directory.as_ref().map(|dir| dir.join("ca.pem")));
    let ready = serde_json::json!({
        "tara": simulator.tara_base_url(),
        "refund": simulator.refund_base_url(),
        "tabapay": simulator.tabapay_base_url(),
        "tabapay_sandbox": simulator.tabapay_sandbox_base_url(),
        "control": simulator.control_url(),
        "port": simulator.port(),
        "ca_file": ca_file,
    });
    if options.quiet {
        return;
    }
    if !options.json {
        say(&format!(
            "dargah-simulator: no money moves here\n  Tara             {}\n  Tara's refunds   {}\n  TabaPay          \
             {}\n  TabaPay sandbox  {}\n  control          {}\n",
            simulator.tara_base_url(),
            simulator.refund_base_url(),
            simulator.tabapay_base_url(),
            simulator.tabapay_sandbox_base_url(),
            simulator.control_url(),
        ));
    }
    say(&format!("ready {ready}\n"));
}

fn open_points_text() -> String {
    let mut text =
        String::from("What the gateways' documents leave open. The first value is the default.\n\n");
    for info in OpenPoints::catalogue() {
        let others: Vec<&str> = info.values.iter().copied().filter(|value| *value != info.default).collect();
        text.push_str(&format!(
            "{}\n    {}\n    {} | {}\n",
            info.name,
            info.about,
            info.default,
            others.join(" | ")
        ));
    }
    text
}
