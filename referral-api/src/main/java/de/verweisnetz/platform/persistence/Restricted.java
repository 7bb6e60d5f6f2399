package de.verweisnetz.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets a transaction of background work reach what a person has had locked: to erase it, and for nothing else. */
public final class Restricted {
    private static final String MEAN = "SELECT set_config('app.means_restricted', 'on', true)";

    private Restricted() {}

    /** Until the running transaction ends. */
    public static void mean(Connection connection) throws SQLException {
        try (var mean = connection.prepareStatement(MEAN)) {
            mean.execute();
        }
    }
}
