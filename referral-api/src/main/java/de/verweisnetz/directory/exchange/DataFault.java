package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.problem.ProblemException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a record that cannot be stored from a database that is away. */
final class DataFault {
    /** Data exception, integrity constraint violation, program limit exceeded. */
    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private DataFault() {}

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && CLASSES.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }
}
