package de.verweisnetz.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.verweisnetz.directory.recognition.PostReader;
import de.verweisnetz.platform.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final String CANARY = "Zitronenfalter4711";
    private static final String POST = "Mein Chef in Köln zahlt keinen Lohn, sagt " + CANARY;

    @Test
    void nothing_is_read_unless_the_operator_switched_it_on() throws IOException {
        var settings = new Properties();
        try (var in = SuggestionsTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(in);
        }
        assertThat(settings.getProperty("verweisnetz.directory.suggestions")).isEqualTo("false");

        var off = new Suggestions(new PostReader(), false);
        assertThat(off.state().enabled()).isFalse();
        assertThatThrownBy(() -> off.of(new SuggestionRequest(POST)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(DirectoryProblem.SUGGESTIONS_OFF))
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void a_post_reaches_no_log_at_any_level() {
        var kept = new Kept();
        var root = Logger.getLogger("");
        var before = root.getLevel();
        root.addHandler(kept);
        root.setLevel(Level.ALL);
        try {
            Logger.getLogger("de.verweisnetz").finest("heard");
            var suggestion = new Suggestions(new PostReader(), true).of(new SuggestionRequest(POST));
            assertThat(suggestion.topics()).isNotEmpty();
        } finally {
            root.setLevel(before);
            root.removeHandler(kept);
        }

        assertThat(kept.messages).contains("heard").noneMatch(message -> message.contains(CANARY));
    }

    @Test
    void a_request_does_not_print_its_text() {
        assertThat(new SuggestionRequest(POST).toString()).doesNotContain(CANARY);
    }

    private static final class Kept extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            messages.add(line.getMessage() + " " + (line.getParameters() == null ? "" : List.of(line.getParameters())));
            messages.add(String.valueOf(line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
