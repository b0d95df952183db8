//! The built site in real browsers, over WebDriver.
//!
//! A feature is a module with one test; its checks run in every engine chosen by `ENGINE`
//! (`chromium`, `firefox` or `webkit`; all three if it is not set) on the folder named by `DIST`
//! (`dist` if it is not set). `ENGINE=firefox cargo test --test browser station -- --nocapture`
//! runs one feature in one engine.
//!
//! [`browser`] starts one, [`lending`] gives it to one feature after another, [`site`] serves the folder in the manner a
//! check asks for and puts `probe.js` into each page, [`check`] runs the named checks and says what was expected and seen.

mod broken;
mod browser;
mod check;
mod devtools;
#[path = "../site/dist.rs"]
mod dist;
mod edition;
mod engine;
mod host;
mod hostile;
mod lending;
mod origin;
mod process;
mod report;
mod retold;
mod site;
mod talk;

mod axe;
mod back;
mod beside;
mod deck;
mod embed;
mod failure;
mod fault;
mod guess;
mod handout;
mod hydration;
mod keep;
mod keyboard;
mod keys;
mod layout;
mod lost;
mod network;
mod note;
mod offline;
mod pace;
mod paste;
mod policy;
mod reader;
mod rest;
mod running;
mod share;
mod slides;
mod stage;
mod station;
mod still;
mod stopped;
mod tools;
