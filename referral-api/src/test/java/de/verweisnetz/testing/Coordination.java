package de.verweisnetz.testing;

import de.verweisnetz.platform.Ids;
import java.sql.Connection;
import java.sql.SQLException;

/** Figures of the whole network are for coordinators alone, also in a connection that sees every row. */
public final class Coordination {
    private static final String ENTER =
            """
            INSERT INTO identity.participant (id, name, kind, state) VALUES ('%1$s', 'Musternetz %1$s', 'COORDINATION', 'ACTIVE');
            INSERT INTO identity.team (id, participant_id, name) VALUES ('%2$s', '%1$s', 'Musterteam');
            INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, state, display_name)
            VALUES ('%3$s', 'test', '%3$s', '%1$s', '%2$s', ARRAY['coordinator'], 'ACTIVE', 'Musterperson');
            SELECT set_config('app.participant', '%1$s', false), set_config('app.member', '%3$s', false)""";

    private Coordination() {}

    /** From now on the connection asks as a coordinator. */
    public static Connection enter(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ENTER.formatted(Ids.next(), Ids.next(), Ids.next()));
        }
        return connection;
    }
}
