package de.verweisnetz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void secrets_are_made_once_and_found_again(@TempDir Path root) {
        try (DataFolder data = DataFolder.open(root.resolve("node"), false)) {
            String first = Secrets.of(data).get("keycloak.admin");

            assertThat(first).hasSize(32);
            assertThat(Secrets.of(data).get("keycloak.admin")).isEqualTo(first);
        }
    }

    @Test
    void no_two_nodes_and_no_two_purposes_share_a_secret(@TempDir Path root) {
        try (DataFolder one = DataFolder.open(root.resolve("one"), false);
                DataFolder other = DataFolder.open(root.resolve("other"), false)) {
            assertThat(Secrets.of(one).get("database.app"))
                    .isNotEqualTo(Secrets.of(other).get("database.app"))
                    .isNotEqualTo(Secrets.of(one).get("database.owner"));
        }
    }

    @Test
    void a_secret_that_an_older_launcher_did_not_know_is_added_to_the_others(@TempDir Path root) {
        try (DataFolder data = DataFolder.open(root.resolve("node"), false)) {
            data.write("secrets.properties", "database.app=kept\n");

            assertThat(Secrets.of(data).get("database.app")).isEqualTo("kept");
            assertThat(Secrets.of(data).get("keycloak.admin")).isNotEmpty();
        }
    }
}
