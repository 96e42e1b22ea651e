//! Dates on the calendar.

/// Year and month some days after the first of a month.
pub(crate) fn month_after(year: i32, month: u32, mut days: u32) -> (i32, u32) {
    let (mut year, mut month) = (year, month);
    loop {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if days < length {
            return (year, month);
        }
        days -= length;
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
}

/// The message that names a month, 1 to 12.
pub(crate) fn month_key(month: u32) -> &'static str {
    match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    }
}

#[cfg(test)]
mod tests {
    use super::month_after;

    #[test]
    fn weeks_pass_through_months_and_leap_years() {
        assert_eq!(month_after(2018, 10, 0), (2018, 10));
        assert_eq!(month_after(2018, 10, 31), (2018, 11));
        assert_eq!(month_after(2019, 12, 31), (2020, 1));
        assert_eq!(month_after(2020, 2, 28), (2020, 2));
        assert_eq!(month_after(2021, 2, 28), (2021, 3));
    }
}
