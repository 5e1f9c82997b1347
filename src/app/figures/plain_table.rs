//! A table of words and numbers.

use leptos::prelude::*;

use crate::report::table::Table;

/// A table with row headings in its first column.
pub fn plain_table(table: Table) -> impl IntoView {
    let numeric: Vec<bool> = table.columns.iter().skip(1).map(|column| column.numeric).collect();
    let class_of = |numeric: bool| if numeric { "n" } else { "" };
    let head = table
        .columns
        .into_iter()
        .map(|column| view! { <th scope="col" class=class_of(column.numeric)>{column.label}</th> })
        .collect_view();
    let body = table
        .rows
        .into_iter()
        .map(|row| {
            let cells = row
                .cells
                .into_iter()
                .zip(&numeric)
                .map(|(cell, numeric)| {
                    if *numeric {
                        view! { <td class="n"><span class="num">{cell}</span></td> }.into_any()
                    } else {
                        view! { <td>{cell}</td> }.into_any()
                    }
                })
                .collect_view();
            view! { <tr><th scope="row">{row.header}</th>{cells}</tr> }
        })
        .collect_view();
    view! { <table><caption class="vh">{table.caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table> }
}
