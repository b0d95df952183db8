//! Programs that a test starts, and the ports and screens that they need.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

/// Runs a program, waits until its own input ends, and ends the program with all that came of it, and what they kept on the
/// disk: so also when the tests end in whatever way. A thread of a program has children of its own. What a program that has
/// ended before has left behind is not found.
const KEEPER: &str = r#"
trap '' INT HUP TERM
TMPDIR=$(mktemp -d)
export TMPDIR
family() { echo $1; for child in $(cat /proc/$1/task/*/children); do family $child; done; }
"$@" </dev/null &
exec >/dev/null
cat
if grep -q "^PPid:.$$\$" /proc/$!/status; then kill -KILL $(family $!); wait; fi
rm -rf "$TMPDIR"
"#;

/// A program that ends together with all that it started itself: when this is dropped, or the tests end.
pub struct Process(Child);

impl Process {
    /// Starts a program with its arguments and environment; what it says goes to `said`.
    ///
    /// # Errors
    /// The program is not there, or does not start.
    pub fn start(command: &Command, said: Stdio) -> Result<Self, String> {
        let name = command.get_program();
        let wrong = |why: &dyn std::fmt::Display| format!("{}: {why}", name.to_string_lossy());
        let mut sought = Command::new("sh");
        sought.args(["-c", "command -v \"$1\"", "sh"]).arg(name).stdout(Stdio::null());
        if !sought.status().is_ok_and(|found| found.success()) {
            return Err(wrong(&"not found"));
        }
        let mut keeper = Command::new("sh");
        keeper.args(["-c", KEEPER, "sh"]).arg(name).args(command.get_args());
        keeper.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        keeper.stdin(Stdio::piped()).stdout(said).stderr(Stdio::null());
        keeper.spawn().map(Self).map_err(|error| wrong(&error))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // To wait closes its input.
        let _ = self.0.wait();
    }
}

/// An X server without a screen, and its `DISPLAY`.
///
/// # Errors
/// It does not start.
pub fn virtual_screen(width: u32, height: u32) -> Result<(Process, String), String> {
    let size = format!("{width}x{height}x24");
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &size]);
    let mut screen = Process::start(&command, Stdio::piped())?;
    let mut number = String::new();
    let said = screen.0.stdout.take().ok_or("Xvfb says nothing")?;
    BufReader::new(said).read_line(&mut number).map_err(|e| e.to_string())?;
    Ok((screen, format!(":{}", number.trim())))
}

/// A port that nobody listens on.
///
/// # Errors
/// None is free.
pub fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| e.to_string())?;
    Ok(listener.local_addr().map_err(|e| e.to_string())?.port())
}
