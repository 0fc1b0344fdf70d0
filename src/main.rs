//! The program: arguments, then the window or the command line.

fn main() {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == "read-workbook") {
        let file = arguments.next().unwrap_or_default();
        let sheet = arguments.nth(1).unwrap_or_default();
        // Whoever started this process sees from the output whether all went well.
        let _ = comeback::exchange::workbook::child(file.as_ref(), &sheet.to_string_lossy(), &mut std::io::stdout().lock());
    }
}
