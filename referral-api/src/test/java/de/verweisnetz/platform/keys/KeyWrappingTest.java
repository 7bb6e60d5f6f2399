package de.verweisnetz.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyWrappingTest {
    private static final byte[] KEY = {1, 2, 3};

    @TempDir
    private Path folder;

    private Path file;
    private KeyWrapping wrapping;

    @BeforeEach
    void makeFile() throws IOException, GeneralSecurityException {
        file = folder.resolve("node.keys");
        command();
        wrapping = new KeyWrapping(file.toString());
    }

    private void command(String... step) throws IOException, GeneralSecurityException {
        var arguments = step.length == 0 ? new String[] {file.toString()} : new String[] {file.toString(), step[0]};
        KeyFileCommand.main(arguments);
    }

    @Test
    void what_is_wrapped_is_unwrapped_in_the_same_context_only() {
        var wrapped = wrapping.wrap(KEY, "a");
        assertThat(wrapping.unwrap(wrapped.bytes(), "a")).isEqualTo(KEY);
        assertThatThrownBy(() -> wrapping.unwrap(wrapped.bytes(), "b")).isInstanceOf(KeyLostException.class);
        assertThat(wrapped.toString()).isEqualTo("Wrapped with " + wrapping.inUse());
    }

    @Test
    void the_wrapping_key_is_replaced_in_three_steps_while_everything_stays_readable() throws Exception {
        var before = wrapping.wrap(KEY, "a");
        var late = new KeyWrapping(file.toString());
        late.inUse();

        command("add-wrapping-key");
        assertThat(wrapping.inUse()).isEqualTo(before.with());
        command("promote-wrapping-key");
        var after = wrapping.wrap(KEY, "a");
        assertThat(after.with()).isNotEqualTo(before.with());
        assertThat(wrapping.unwrap(before.bytes(), "a")).isEqualTo(KEY);
        assertThat(late.unwrap(after.bytes(), "a")).isEqualTo(KEY);

        command("drop-wrapping-keys");
        assertThat(wrapping.unwrap(after.bytes(), "a")).isEqualTo(KEY);
        assertThatThrownBy(() -> wrapping.unwrap(before.bytes(), "a")).isInstanceOf(KeyLostException.class);
    }

    @Test
    void a_process_with_the_file_of_the_first_step_reads_what_one_with_that_of_the_second_wrote() throws Exception {
        command("add-wrapping-key");
        var behind = folder.resolve("behind.keys");
        Files.copy(file, behind);
        command("promote-wrapping-key");
        var ahead = wrapping.wrap(KEY, "a");
        assertThat(new KeyWrapping(behind.toString()).unwrap(ahead.bytes(), "a"))
                .isEqualTo(KEY);
    }

    @Test
    void a_file_of_an_earlier_version_is_completed_and_nothing_else_of_it_changes() throws Exception {
        ObjectNode old = Json.MAPPER.readValue(file.toFile(), ObjectNode.class);
        old.remove("wrapping");
        Files.writeString(file, old.toString());
        assertThatThrownBy(() -> wrapping.wrap(KEY, "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KeyFileCommand");

        command();
        assertThat(wrapping.unwrap(wrapping.wrap(KEY, "a").bytes(), "a")).isEqualTo(KEY);
        ObjectNode completed = Json.MAPPER.readValue(file.toFile(), ObjectNode.class);
        assertThat(completed.get("sealing")).isEqualTo(old.get("sealing"));
        assertThat(completed.get("fingerprints")).isEqualTo(old.get("fingerprints"));
        command();
        assertThat(Json.MAPPER.readValue(file.toFile(), ObjectNode.class)).isEqualTo(completed);
    }

    @Test
    void nobody_but_the_owner_reads_the_file_after_any_step() throws Exception {
        command("add-wrapping-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_step_that_does_not_exist_changes_nothing() throws Exception {
        var before = Files.readString(file);
        assertThatThrownBy(() -> command("forget-everything")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }
}
