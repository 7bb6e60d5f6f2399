package de.verweisnetz.platform.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What stands between « and » in the tables must be found, and nothing else. */
class FreeTextScannerTest {
    private static final Pattern MARKED = Pattern.compile("«([^»]*)»");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "refused.csv", delimiter = '|', useHeadersInDisplayName = false)
    void what_leads_to_a_person_is_found_at_its_place(TraceKind kind, String marked) {
        var expected = new ArrayList<Trace>();
        var text = new StringBuilder();
        int from = 0;
        for (var match : MARKED.matcher(marked).results().toList()) {
            text.append(marked, from, match.start());
            expected.add(new Trace(kind, text.length(), match.group(1).length()));
            text.append(match.group(1));
            from = match.end();
        }
        text.append(marked.substring(from));

        assertThat(expected).isNotEmpty();
        assertThat(FreeTextScanner.scan(text.toString())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "allowed.csv", delimiter = '|', useHeadersInDisplayName = false)
    void what_a_counsellor_needs_to_write_is_left_alone(String what, String text) {
        assertThat(FreeTextScanner.scan(text)).as(what).isEmpty();
    }

    @Test
    void several_kinds_in_one_text_come_in_its_order() {
        assertThat(FreeTextScanner.scan("@muster_konto, 030 23125 100, muster@example.org, example.org/x"))
                .extracting(Trace::kind)
                .containsExactly(TraceKind.HANDLE, TraceKind.PHONE, TraceKind.EMAIL, TraceKind.LINK);
    }

    @Test
    void signs_that_only_look_different_hide_nothing() {
        assertThat(FreeTextScanner.scan("０３０ ２３１２５ １００")).containsExactly(new Trace(TraceKind.PHONE, 0, 13));
        assertThat(FreeTextScanner.scan("+49\u00A030\u201123125\u2011100"))
                .containsExactly(new Trace(TraceKind.PHONE, 0, 16));
        assertThat(FreeTextScanner.scan("muster\uFF20example.org")).containsExactly(new Trace(TraceKind.EMAIL, 0, 18));
    }

    @Test
    void an_empty_text_holds_nothing() {
        assertThat(FreeTextScanner.scan("")).isEqualTo(List.of());
    }
}
