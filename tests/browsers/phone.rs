//! A student's device on a bad network: a browser that comes back to its team whatever becomes of a page, and remembers what it
//! was told.

use serde_json::{Value, json};
use wedge_testkit::Dice;

use crate::driver::{Browser, Element, Fault};

/// How often a page is tried that does not come. One in ten is cut, and the program may be gone for a second or two.
const TRIES: usize = 40;

/// What a page is: where, whether it says that something was refused, whether it is one of ours at all,
/// and how many times it was led on to get here.
const STATE: &str = "
    const way = performance.getEntriesByType('navigation')[0];
    return {
        ours: document.body !== null && document.body.hasAttribute('data-page'),
        path: location.pathname,
        refused: document.querySelector('.said.refused') !== null,
        led: way ? way.redirectCount : 0,
    };";

/// Unfolds and fills in every form by lot, as somebody does who is about to press something, and tells what can be pressed: each
/// with the move that it would write, as a move is written, and the number of its table.
const READY: &str = "
    let roll = arguments[0];
    const lot = end => { roll = (roll * 1103515245 + 12345) % 2147483648; return Math.floor(roll / 65536) % end; };
    document.querySelectorAll('details').forEach(one => { one.open = true; });
    document.querySelectorAll('form[action=\"/team/order\"] select').forEach(one => {
        if (lot(3) === 0) { one.selectedIndex = lot(one.options.length); }
    });
    document.querySelectorAll('form[action=\"/team/forecast\"] select').forEach(one => { one.value = String(5 * lot(21)); });
    const shares = [...document.querySelectorAll('form[action=\"/team/belief\"] select')];
    let left = 100;
    shares.forEach((one, at) => {
        const share = at + 1 === shares.length ? left : 5 * lot(left / 5 + 1);
        one.value = String(share);
        left -= share;
    });
    const aims = [...document.querySelectorAll('input[name=aim]')];
    if (aims.length) {
        aims.forEach(one => { one.checked = false; });
        const first = lot(aims.length);
        aims[first].checked = true;
        aims[(first + 1 + lot(aims.length - 1)) % aims.length].checked = true;
        const lines = [...document.querySelectorAll('input[name=line]')];
        lines[lot(lines.length)].checked = true;
    }
    document.querySelectorAll('input[name=reason]').forEach(one => { one.value = arguments[1]; });
    const move = button => {
        const form = button.form, sent = [...new FormData(form)], action = form.getAttribute('action');
        const named = mark => sent.filter(([name]) => name.startsWith(mark))
            .map(([name, value]) => name.slice(mark.length) + '=' + value).join(' ');
        if (action === '/team/aims') {
            const of = name => sent.filter(([own]) => own === name).map(([, value]) => value).join(' ');
            return 'undertake ' + of('aim') + ' never ' + of('line');
        }
        if (action === '/team/belief') { return 'believe ' + named('share.'); }
        if (action === '/team/forecast') { return 'forecast ' + named('chance.'); }
        if (button.value === 'offer') { return 'offer ' + named('issue.'); }
        return button.value || sent.filter(([name]) => name === 'order').map(([, value]) => value).join('');
    };
    const forms = ['order', 'sure', 'aims', 'belief', 'forecast'].map(name => 'form[action=\"/team/' + name + '\"] button:not([disabled])');
    return [...document.querySelectorAll(forms.join(', '))].map(button => ({
        button: button,
        move: move(button),
        on: Number(button.form.elements.on ? button.form.elements.on.value : 0),
        asks: button.form.getAttribute('action') === '/team/sure',
        reason: button.form.elements.reason !== undefined,
    }));";

/// What a page is.
#[derive(Clone, Debug)]
pub struct State {
    pub ours: bool,
    pub path: String,
    pub refused: bool,
    pub led: u64,
}

/// Something that can be pressed.
#[derive(Clone, Debug)]
pub struct Choice {
    pub button: Element,
    /// The move that it writes.
    pub order: String,
    /// The table that it is given on.
    pub on: usize,
    /// True if it is asked about once more first.
    asks: bool,
    /// True if a line of reason goes with it.
    reason: bool,
}

/// A press of which it was seen what came: the table, the move, and the line of reason that went with it.
#[derive(Clone, Debug)]
pub struct Press {
    pub on: usize,
    pub order: String,
    pub reason: Option<String>,
}

/// A device.
pub struct Phone {
    pub browser: Browser,
    pub base: String,
    pub code: String,
    /// The seats that it takes, by their places in the list.
    pub seats: Vec<usize>,
}

impl Phone {
    pub fn state(&self) -> Result<State, Fault> {
        let told = self.browser.run(STATE, &[])?;
        Ok(State {
            ours: told["ours"] == true,
            path: told["path"].as_str().unwrap_or_default().to_owned(),
            refused: told["refused"] == true,
            led: told["led"].as_u64().unwrap_or(0),
        })
    }

    /// Goes to a page of the class until it comes. A device that is not known any more types its code again.
    pub fn at(&self, path: &str) -> State {
        for _ in 0..TRIES {
            // A page that was cut is tried again, as people do.
            self.browser.go(&format!("{}{path}", self.base)).ok();
            match self.state() {
                Ok(state) if state.ours && state.path == path => return state,
                Ok(state) if state.ours && state.path == "/" => self.type_code(),
                _ => std::thread::sleep(std::time::Duration::from_millis(150)),
            }
        }
        panic!("{path} does not come: {:?}", self.state());
    }

    /// Types the code of its team at the door.
    fn type_code(&self) {
        let Ok(fields) = self.browser.all("#code") else { return };
        let Some(field) = fields.first() else { return };
        self.browser.fill(field, &self.code).ok();
        self.press_first("button.main");
    }

    /// Presses the first thing that a selector finds, if it is there.
    pub fn press_first(&self, css: &str) -> bool {
        let found = self.browser.all(css).unwrap_or_default();
        found.first().is_some_and(|first| self.browser.press(first).is_ok())
    }

    /// Takes its seats, whoever sits there.
    pub fn sit_down(&self) {
        for seat in &self.seats {
            for _ in 0..TRIES {
                self.at("/team/seats");
                let form = format!("form:has(input[name=seat][value={}])", SEATS[*seat]);
                let sits = self.browser.all(&format!("{form} input[name=leave]"));
                if sits.is_ok_and(|found| !found.is_empty()) {
                    break;
                }
                self.press_first(&format!("{form} button"));
            }
        }
    }

    /// Takes the pen, if it does not hold it.
    pub fn take_pen(&self) {
        for _ in 0..TRIES {
            self.at("/team");
            let elsewhere = self.browser.all("form[action='/team/pen'] button");
            match elsewhere {
                Ok(found) if found.is_empty() => return,
                Ok(found) => self.browser.press(&found[0]).ok(),
                Err(_) => None,
            };
        }
        panic!("the pen cannot be taken");
    }

    /// What can be pressed on the page, every form filled in by lot.
    pub fn choices(&self, dice: &mut Dice, reason: &str) -> Vec<Choice> {
        let Ok(told) = self.browser.run(READY, &[json!(dice.below(1 << 30)), json!(reason)]) else { return Vec::new() };
        let choice = |one: &Value| {
            Some(Choice {
                button: Element::read(&one["button"])?,
                order: one["move"].as_str()?.to_owned(),
                on: usize::try_from(one["on"].as_u64()?).ok()?,
                asks: one["asks"] == true,
                reason: one["reason"] == true,
            })
        };
        told.as_array().unwrap().iter().filter_map(choice).collect()
    }

    /// Presses what was chosen, once or twice, and waits for what comes of it. `tried` is told of the press before it is made;
    /// what comes back is the press if this browser was shown that it is stored.
    pub fn give(&self, choice: &Choice, dice: &mut Dice, reason: &str, tried: impl Fn(usize, &str)) -> Option<Press> {
        let mut choice = choice.clone();
        if choice.asks {
            self.browser.press(&choice.button).ok()?;
            let state = self.state().ok()?;
            if !state.ours || state.path != "/team/sure" {
                return None;
            }
            let asked = self.choices(dice, reason);
            choice = asked.into_iter().find(|one| !one.asks)?;
        }
        tried(choice.on, &choice.order);
        let pressed = if dice.percent(25) {
            self.browser.press_twice(&choice.button)
        } else {
            self.browser.press(&choice.button)
        };
        // A button of a page that was left in the meantime is pressed by nobody; but a page that does not come after a
        // press is an error of the same kind, so it is looked at what there is.
        if pressed.is_err_and(|fault| fault.is_of_a_page_left()) {
            return None;
        }
        for _ in 0..TRIES {
            match self.state() {
                Ok(state) if state.ours => {
                    let stored = state.path == "/team" && state.led > 0 && !state.refused;
                    let reason = choice.reason.then(|| reason.to_owned());
                    return stored.then_some(Press { on: choice.on, order: choice.order, reason });
                }
                // No page came. Some press reload, which sends the form again; some go back; some begin anew.
                _ => match dice.below(4) {
                    0 | 1 => self.browser.reload().ok(),
                    2 => {
                        self.browser.back().ok();
                        return None;
                    }
                    _ => return None,
                },
            };
            std::thread::sleep(std::time::Duration::from_millis(150));
        }
        None
    }
}

/// The words of the seats that are taken here.
const SEATS: [&str; 5] = ["chair", "desk-0", "desk-1", "home", "recorder"];
