use leptos::prelude::*;

use super::*;

fn written(node: impl Into<Node>) -> String {
    node.into().to_html().replace("<!>", "")
}

#[test]
fn classes_add_up() {
    let both = html("p").class("one").attr("id", "a").class("two");
    assert_eq!(written(both), r#"<p class="one two" id="a"></p>"#);
}

#[test]
fn void_elements_have_no_end() {
    let parts = html("p").child(html("br")).child(html("img").attr("alt", "")).child(html("hr"));
    assert_eq!(written(parts), r#"<p><br><img alt=""><hr></p>"#);
}

#[test]
fn a_text_that_follows_the_state_is_the_text_of_its_element() {
    let says = html("p").class("says").text_fn(|| "one < two".to_owned());
    assert_eq!(written(says), r#"<p class="says">one &lt; two</p>"#);
}

#[test]
fn what_is_spread_over_a_view_reaches_its_elements() {
    let view = || {
        let inner = block(|| html("p").class("two").child("text").into());
        list([html("p").class("one")]).and(inner).and("bare")
    };
    let spread = view().add_any_attr(leptos::attr::title("said"));
    assert_eq!(
        written(spread),
        r#"<p title="said" class="one"></p><p title="said" class="two">text</p>bare"#
    );
    let spread = view().add_any_attr(leptos::tachys::html::class::class(("more", true)));
    assert_eq!(written(spread), r#"<p class="one more"></p><p class="two more">text</p>bare"#);
}
