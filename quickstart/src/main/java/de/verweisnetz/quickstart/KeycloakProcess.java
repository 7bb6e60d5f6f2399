package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The node's Keycloak: the realm comes from the realm file at the first start, later from the database. */
final class KeycloakProcess {

    private final Path programs;
    private final Path loginTheme;
    private final DataFolder data;
    private final Secrets secrets;
    private final Options options;

    KeycloakProcess(Path programs, Path loginTheme, DataFolder data, Secrets secrets, Options options) {
        this.programs = programs;
        this.loginTheme = loginTheme;
        this.data = data;
        this.secrets = secrets;
        this.options = options;
    }

    void start(Children children, PostgresProcess postgres) {
        Path home = data.folder("keycloak");
        KeycloakDistribution.link(programs, home);
        LoginTheme.unpack(loginTheme, home.resolve("themes"));
        writeRealm(home.resolve("data/import"));
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.keycloakPort(),
                "--hostname=" + options.keycloakUrl(),
                "--cache=local",
                "--db-url=" + postgres.url("keycloak"),
                "--db-username=keycloak",
                "--db-pool-max-size=20");
        SharedClasses classes =
                new SharedClasses(programs.getParent(), programs.getFileName().toString());
        List<String> words = KeycloakDistribution.words(programs, home, classes.words(), arguments);
        Child child =
                children.start(Command.of("Keycloak", words, environment()).whenStopped(classes::keep));
        // Keycloak reports "started" before it answers for the realm.
        Waiting.until(
                child,
                Duration.ofMinutes(5),
                () -> Http.answersOk("http://127.0.0.1:" + options.keycloakPort()
                        + "/realms/verweisnetz/.well-known/openid-configuration"));
        PortalAddress.tell(data, options, secrets);
    }

    private void writeRealm(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("verweisnetz-realm.json"), RealmFile.withDemo());
        } catch (IOException e) {
            throw new StartFailure("Cannot write the realm to " + folder + ".", e);
        }
    }

    /** Keycloak itself fills the realm file's placeholders from these. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        environment.put("KC_DB_PASSWORD", secrets.get("database.keycloak"));
        environment.put("VERWEISNETZ_PUBLIC_URL", options.publicUrl());
        environment.put("VERWEISNETZ_PORTAL_CLIENT_SECRET", secrets.get("client.partner-portal"));
        environment.put("VERWEISNETZ_ARBEIT_CLIENT_SECRET", secrets.get("client.partner-musterberatung-arbeit"));
        environment.put("VERWEISNETZ_HAFEN_CLIENT_SECRET", secrets.get("client.partner-musterberatung-hafen"));
        return environment;
    }
}
