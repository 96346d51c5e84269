//! The page's content security policy.

use e2e::{Desk, Result};

use crate::nothing_on_the_console;

pub(crate) async fn nothing_written_into_the_page_is_run(desk: Desk) -> Result<()> {
    let reader = desk.reader().await?;
    // The program itself keeps to the policy.
    nothing_on_the_console(&reader).await?;
    let tried = "
        window.refused = [];
        addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        const styled = document.createElement('p');
        styled.setAttribute('style', 'color: rgb(1, 2, 3)');
        styled.setAttribute('onclick', 'window.ran = true');
        document.body.append(styled);
        styled.click();
        const sheet = document.createElement('style');
        sheet.textContent = 'p { color: rgb(1, 2, 3) !important }';
        document.head.append(sheet);
        return window.ran === true || getComputedStyle(styled).color === 'rgb(1, 2, 3)'";
    assert_eq!(reader.js(tried).await?, false);
    // The script and its attribute, the style's attribute and the sheet.
    reader.wait_js("return refused.length >= 4").await?;
    let others = "return refused.filter((one) => !/^(script|style)-src/.test(one)).length";
    assert_eq!(reader.js(others).await?, 0);
    Ok(())
}
