package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path somewhere;

    private Path root;

    @BeforeEach
    void choose() {
        root = somewhere.resolve("deep/node");
    }

    @Test
    void a_new_folder_is_made_for_its_owner_alone() throws IOException {
        try (DataFolder data = DataFolder.open(root, false)) {
            data.write("secret", "x");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("secret"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_folder_with_other_things_is_never_taken_and_never_emptied() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataFolder.open(root, false)).hasMessageContaining("holds other things");
        assertThatThrownBy(() -> DataFolder.open(root, true)).hasMessageContaining("holds other things");
        assertThat(root.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Files.writeString(somewhere.resolve("deep"), "a file where a folder should be");

        assertThatThrownBy(() -> DataFolder.open(root, false))
                .isInstanceOf(StartFailure.class)
                .hasMessage("Cannot write to the data folder " + root + ". Choose another with --data.");
    }

    @Test
    void a_folder_of_another_version_is_refused_but_may_be_reset() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("version"), "verweisnetz-data 0");

        assertThatThrownBy(() -> DataFolder.open(root, false)).hasMessageContaining("of another version");
        try (DataFolder data = DataFolder.open(root, true)) {
            data.clear();
            data.stamp();
        }
        try (DataFolder data = DataFolder.open(root, false)) {
            assertThat(data.read("version").strip()).isEqualTo(DataFolder.FORMAT);
        }
    }

    @Test
    void resetting_removes_everything_in_the_folder() throws IOException {
        try (DataFolder data = DataFolder.open(root, false)) {
            data.stamp();
            Files.writeString(data.folder("log").resolve("old.log"), "old");

            data.clear();

            assertThat(root).isDirectoryNotContaining(path -> !path.endsWith("lock"));
        }
    }
}
