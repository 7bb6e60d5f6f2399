package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path DEFAULT = Path.of("/node");

    @Test
    void without_options_the_node_is_at_8080_in_the_projects_folder() {
        assertThat(parse()).isEqualTo(new Options(8080, 8180, 8025, DEFAULT, false, false, false, false));
    }

    @Test
    void every_option_is_understood() {
        assertThat(parse(
                        "--port",
                        "81",
                        "--keycloak-port",
                        "82",
                        "--mail-port",
                        "83",
                        "--data",
                        "/else/../where",
                        "--empty",
                        "--reset",
                        "--help"))
                .isEqualTo(new Options(81, 82, 83, Path.of("/where"), true, false, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", ""})
    void a_port_that_is_none_is_refused(String port) {
        assertThatThrownBy(() -> parse("--port", port))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--port takes a number");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatThrownBy(() -> parse("--data")).hasMessage("--data needs a value. Try --help.");
    }

    @Test
    void an_unknown_option_is_refused() {
        assertThatThrownBy(() -> parse("--prot", "81")).hasMessage("Unknown option --prot. Try --help.");
    }

    @Test
    void no_two_pages_can_share_a_port() {
        assertThatThrownBy(() -> parse("--port", "8180"))
                .hasMessage("--port, --keycloak-port and --mail-port must differ.");
        assertThatThrownBy(() -> parse("--mail-port", "8080")).isInstanceOf(StartFailure.class);
    }

    @Test
    void a_history_is_loaded_when_it_is_asked_for() {
        assertThat(parse("--demo-history").demoHistory()).isTrue();
    }

    @Test
    void a_history_without_offers_is_refused() {
        assertThatThrownBy(() -> parse("--empty", "--demo-history"))
                .hasMessage("--demo-history needs the demo directory: leave out --empty.");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DEFAULT);
    }
}
