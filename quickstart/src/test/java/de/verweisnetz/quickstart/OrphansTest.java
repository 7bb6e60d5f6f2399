package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    private DataFolder data;
    private Process process;

    @BeforeEach
    void startSomething(@TempDir Path root) throws IOException {
        data = DataFolder.open(root.resolve("node"), false);
        process = new ProcessBuilder("sh", "-c", "read line", data.root().toString()).start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
        data.close();
    }

    @Test
    void a_process_of_the_last_run_is_ended() {
        data.write(Orphans.FILE, line(process.info().startInstant().orElseThrow()));

        assertThat(Orphans.end(data)).isEqualTo(1);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_stranger_that_got_the_same_process_id_later_is_left_alone() {
        data.write(Orphans.FILE, line(Instant.parse("2001-01-01T00:00:00Z")));

        assertThat(Orphans.end(data)).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_process_that_does_not_work_on_this_folder_is_left_alone(@TempDir Path elsewhere) {
        try (DataFolder other = DataFolder.open(elsewhere.resolve("node"), false)) {
            other.write(Orphans.FILE, line(process.info().startInstant().orElseThrow()));

            assertThat(Orphans.end(other)).isZero();
            assertThat(process.isAlive()).isTrue();
        }
    }

    private String line(Instant start) {
        return process.pid() + " " + start.toEpochMilli() + " TERM Something";
    }
}
