package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.quickstart.QuickstartProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WholeNode
class QuickstartIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ping", "/api/v1/ping", "/api/hsds", "/openapi", "/health"})
    void every_place_of_the_node_answers(String path, QuickstartProcess node) {
        assertThat(Http.answersOk(node.url() + path)).isTrue();
    }

    @Test
    void it_says_where_it_is_and_who_can_log_in(QuickstartProcess node) {
        assertThat(node.output())
                .contains("Verweisnetz is ready: " + node.url())
                .contains("stefan, sofia", "paula, pavel", "clara", "dana", "adam", "Ctrl-C");
    }

    @Test
    void the_api_knows_who_logged_in_at_keycloak(QuickstartProcess node) {
        JsonNode me = me(node, "stefan");

        assertThat(me.path("participant").path("name").asText()).isEqualTo("Musterprojekt Streetwork");
        assertThat(me.path("team").path("name").asText()).isEqualTo("Team Nord");
    }

    @Test
    void a_second_run_on_the_same_data_folder_is_refused(QuickstartProcess node) {
        Ended second = run(node.data());

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output()).contains("Error: Another Verweisnetz runs on " + node.data());
        assertThat(Http.answersOk(node.url() + "/api/v1/ping")).isTrue();
    }

    @Test
    void a_port_in_use_is_named_together_with_the_way_out(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = QuickstartProcess.runToEnd(
                    "--port",
                    "" + taken.getLocalPort(),
                    "--keycloak-port",
                    "" + Ports.free(),
                    "--data",
                    data + "/node");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output()).contains("Port " + taken.getLocalPort()).contains("--port N");
        }
    }

    @Test
    void a_data_folder_of_another_version_is_refused_and_left_alone(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("version"), "verweisnetz-data 99\n");

        Ended ended = run(data);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("is of another version (verweisnetz-data 99");
        assertThat(data.resolve("version")).hasContent("verweisnetz-data 99");
    }

    @Test
    void only_their_owner_can_read_the_data_folder_its_secrets_and_its_keys(QuickstartProcess node) throws IOException {
        assertThat(mode(node.data())).isEqualTo("rwx------");
        assertThat(mode(node.data().resolve("secrets.properties"))).isEqualTo("rw-------");
        assertThat(mode(node.data().resolve("node.keys"))).isEqualTo("rw-------");
    }

    @Test
    void no_secret_is_on_a_command_line(QuickstartProcess node) throws IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(node.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }

        assertThat(Processes.below(node.process())).isNotEmpty().allSatisfy(process -> assertThat(
                        process.info().commandLine().orElse(""))
                .doesNotContain(secrets.values().toArray(String[]::new)));
    }

    @Test
    void nothing_listens_beyond_this_machine(QuickstartProcess node) {
        assertThat(Processes.listening(Processes.below(node.process())))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(Processes::isLoopback);
    }

    @Test
    void a_launcher_told_to_stop_takes_its_children_along_and_loses_nothing(QuickstartProcess node) {
        Set<ProcessHandle> children = Processes.below(node.process());
        int offers = offers(node);

        node.stop();

        assertThat(children).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
        node.startAgain();
        assertThat(offers(node)).isEqualTo(offers).isPositive();
    }

    @Test
    void the_children_of_a_killed_launcher_end_by_themselves(QuickstartProcess node) {
        Set<ProcessHandle> children = Processes.below(node.process());

        node.kill();

        assertThat(children)
                .allSatisfy(child -> assertThatCode(child.onExit()::join).doesNotThrowAnyException());
        node.startAgain();
    }

    @Test
    void what_a_killed_launcher_leaves_behind_is_ended_by_the_next_start(QuickstartProcess node) {
        Set<ProcessHandle> children = Processes.below(node.process());
        int offers = offers(node);
        guard(children).destroyForcibly();

        node.kill();
        assertThat(children).filteredOn(ProcessHandle::isAlive).hasSizeGreaterThanOrEqualTo(3);
        node.startAgain();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(node.output()).contains("processes of a killed run ended");
        assertThat(offers(node)).isEqualTo(offers);
    }

    @Test
    void a_child_that_dies_ends_the_node_and_is_named_with_its_log(QuickstartProcess node) {
        Set<ProcessHandle> children = Processes.below(node.process());
        children.stream().filter(child -> hasWord(child, "keycloak")).forEach(ProcessHandle::destroyForcibly);

        Ended ended = node.awaitEnd();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("Error: Keycloak ended with code 137", "keycloak.log");
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        node.startAgain();
    }

    private static ProcessHandle guard(Set<ProcessHandle> children) {
        return children.stream()
                .filter(child -> hasWord(child, "trap"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasWord(ProcessHandle process, String word) {
        return process.info().commandLine().orElse("").contains(word);
    }

    private static Ended run(Path data) {
        return QuickstartProcess.runToEnd(
                "--port", "" + Ports.free(), "--keycloak-port", "" + Ports.free(), "--data", data.toString());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static JsonNode me(QuickstartProcess node, String user) {
        return Http.json(Http.to(node.url() + "/api/v1/me", token(node, user)).build());
    }

    private static int offers(QuickstartProcess node) {
        return Http.json(Http.to(node.url() + "/api/v1/offers?limit=1", token(node, "stefan"))
                        .build())
                .path("total")
                .asInt();
    }

    private static String token(QuickstartProcess node, String user) {
        return Http.token(node.keycloakUrl() + "/realms/verweisnetz", "quickstart-cli", user, user);
    }
}
