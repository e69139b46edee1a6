package org.slipway.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#x0a;script:alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript&colon;alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd"
            })
    void aLinkThatIsNoWebAddressLosesItsAddress(String address) {
        assertThat(Sanitiser.clean("<a href=\"" + address + "\">x</a>")).isEqualTo("<a>x</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<svg onload=alert(1)></svg>",
                "<iframe src=https://example.com></iframe>",
                "<style>*{display:none}</style>",
                "<object data=x></object>",
                "<img src=x onerror=alert(1)>",
                "<form action=/x><input name=y></form>",
                "<base href=https://example.com>"
            })
    void anElementThatIsNotOnTheListIsGone(String html) {
        assertThat(Sanitiser.clean(html)).isEmpty();
    }

    @Test
    void attributesThatAreNotOnTheListAreGone() {
        assertThat(Sanitiser.clean("<p onclick=\"x()\" style=\"color:red\" id=\"me\" class=\"ui-button\">x</p>"))
                .isEqualTo("<p>x</p>");
        assertThat(Sanitiser.clean("<div class=\"code\" data-run=\"false\" data-x=\"1\" role=\"button\">x</div>"))
                .isEqualTo("<div class=\"code\">x</div>");
    }

    @Test
    void whatOurOwnBlocksNeedIsKept() {
        String table = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table: a\">"
                + "<table><thead><tr><th scope=\"col\">a</th></tr></thead></table></div>";
        assertThat(Sanitiser.clean(table)).isEqualTo(table);
        String code =
                "<div class=\"code\" data-run=\"true\"><pre tabindex=\"0\"><code class=\"language-sh\">ls</code></pre></div>";
        assertThat(Sanitiser.clean(code)).isEqualTo(code);
        String heading = "<h2 id=\"größe-2\">Größe</h2>";
        assertThat(Sanitiser.clean(heading)).isEqualTo(heading);
    }
}
