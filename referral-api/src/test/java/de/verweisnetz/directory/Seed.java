package de.verweisnetz.directory;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.seed.SeedDirectory;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** The seed directory in the node under test, imported once for the whole suite, over HTTP as a coordinator does it. */
public final class Seed {
    /** The organisation "Musterberatung Arbeit". */
    public static final UUID ARBEIT = UUID.fromString("3a000000-0000-4000-8000-000000000001");

    /** The organisation "Musterberatung Hafen". */
    public static final UUID HAFEN = UUID.fromString("3a000000-0000-4000-8000-000000000002");

    private static JsonNode report;

    private Seed() {}

    /** Imports it unless that is done, and answers the report of the first import. */
    public static synchronized JsonNode load() {
        if (report == null) {
            report = TestImport.as(Member.of("coordinator")).run(bundle());
        }
        return report;
    }

    public static String bundle() {
        try (var in = SeedDirectory.stream(java.time.LocalDate.now())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the participant answers for the organisation. */
    public static void manage(UUID organization, UUID participant) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.prepareStatement(
                        """
                        INSERT INTO directory.managed_organization VALUES (?, ?)
                        ON CONFLICT (organization_id) DO UPDATE SET participant_id = excluded.participant_id""")) {
            statement.setObject(1, organization);
            statement.setObject(2, participant);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
