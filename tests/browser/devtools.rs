//! Chromium's tools for developers, which chromedriver hands commands on to.

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;

impl Browser {
    /// What the tools for developers answer to a command: of Chromium only.
    pub async fn devtools(&self, command: &str, with: Value) -> Result<Value, CmdError> {
        self.client.issue_cmd(Devtools(json!({ "cmd": command, "params": with }))).await
    }
}

/// chromedriver's own command that hands one on to the browser's tools for developers.
#[derive(Debug)]
struct Devtools(Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(self.0.to_string()))
    }
}
