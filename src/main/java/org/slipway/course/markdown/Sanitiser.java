package org.slipway.course.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The last word on a page's HTML: whatever is not on this list does not reach a browser. Raw HTML was escaped before; this holds
 * even if that were lost.
 */
final class Sanitiser {
    private static final Pattern CLASSES = Pattern.compile(
            "alert alert-(note|tip|warning|since)|alert-title|alert-date|code|figure|table-scroll|language-[a-z0-9+-]{1,20}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]{1,100}");

    private static final Pattern PARAMETER = Pattern.compile("%7b%7b([A-Za-z][A-Za-z0-9_-]{0,40})%7d%7d");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "em", "strong", "code", "pre", "blockquote")
            .allowElements("ul", "ol", "li", "a", "div", "span", "figure", "figcaption")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowWithoutAttributes("a", "span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("class")
            .matching(CLASSES)
            .onElements("div", "p", "span", "figure", "code")
            .allowAttributes("role")
            .matching(true, "note", "region")
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div", "pre")
            .allowAttributes("data-run")
            .matching(true, "true")
            .onElements("div")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "col")
            .onElements("th")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .toFactory();

    private Sanitiser() {}

    static String clean(String html) {
        // The policy parts two braces, lest a template language in the browser read them, and escapes them in
        // addresses. We
        // have none there, and labs have {{parameters}}.
        String clean = POLICY.sanitize(html).replace("{<!-- -->{", "{{");
        return PARAMETER.matcher(clean).replaceAll("{{$1}}");
    }
}
