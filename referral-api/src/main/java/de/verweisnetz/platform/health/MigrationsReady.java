package de.verweisnetz.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database has at least the version that this build was made for. */
@Readiness
@ApplicationScoped
public class MigrationsReady implements HealthCheck {
    private static final String VERSION =
            "SELECT coalesce(max(version::int), 0) FROM migration.schema_history WHERE success AND version IS NOT NULL";

    @Resource(lookup = "java:app/jdbc/jobs")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("migrations");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(VERSION)) {
            row.next();
            int needed = needed();
            return health.withData("version", row.getInt(1))
                    .withData("needed", needed)
                    .status(row.getInt(1) >= needed)
                    .build();
        } catch (SQLException | IOException e) {
            return health.down().build();
        }
    }

    /** Written by the build from the newest migration's name. */
    private static int needed() throws IOException {
        try (var in = MigrationsReady.class.getResourceAsStream("/db/newest-migration.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return Integer.parseInt(reader.readLine().trim());
        }
    }
}
