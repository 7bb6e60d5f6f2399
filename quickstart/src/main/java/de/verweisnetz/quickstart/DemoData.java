package de.verweisnetz.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The organisations, teams and members of the demonstration: nobody has onboarded them, so they are written as the owner. */
final class DemoData {

    private DemoData() {}

    static void load(PostgresProcess postgres, String issuer) {
        try (Connection connection = postgres.connect("verweisnetz_owner", "database.owner", "verweisnetz")) {
            connection.setAutoCommit(false);
            try (PreparedStatement setting =
                            connection.prepareStatement("SELECT set_config('verweisnetz.issuer', ?, true)");
                    Statement statement = connection.createStatement()) {
                setting.setString(1, issuer);
                setting.execute();
                statement.execute(Database.resource("/demo/participants.sql"));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StartFailure("Cannot write the demo participants: " + e.getMessage(), e);
        }
    }
}
