package de.verweisnetz.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in the documentation is written by the code: run with {@code -Ddocs.write} after a change of the steps. */
class ReferralTableTest {
    private static final Path DOCS = Path.of("..", "docs", "referrals.md");
    private static final String BEGIN = "<!-- steps: written by ReferralTableTest -->\n";
    private static final String END = "<!-- end of steps -->";

    @Test
    void the_documentation_shows_every_step_as_the_code_knows_it() throws IOException {
        var text = Files.readString(DOCS);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(from).isLessThanOrEqualTo(to);
        if (System.getProperty("docs.write") != null) {
            Files.writeString(DOCS, text.substring(0, from) + table() + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(table());
        }
    }

    private static String table() {
        return Stream.concat(
                        Stream.of("| step | by | from | to | needs | told |", "|---|---|---|---|---|---|"),
                        Arrays.stream(ReferralStep.values()).map(ReferralTableTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(ReferralStep step) {
        var from =
                Arrays.stream(ReferralStatus.values()).filter(step::isOpenFrom).toList();
        boolean anything = from.size() == ReferralStatus.values().length - 1;
        var to = step.target();
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        step.label(),
                        Arrays.stream(Party.values())
                                .filter(step::isFor)
                                .map(party -> party.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        anything ? "any" : from.stream().map(Enum::name).collect(Collectors.joining(", ")),
                        to != null ? to : step == ReferralStep.REOPENING ? "where it stood" : "stays",
                        step.need().label(),
                        told(step));
    }

    private static String told(ReferralStep step) {
        if (step.isCentresOwn()) {
            return "the centre alone";
        }
        return step.isReport() ? "sender only with FEEDBACK" : "all";
    }
}
