package de.verweisnetz.platform.problem;

import de.verweisnetz.platform.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Failures nobody foresaw.
 *
 * <p>The log gets classes and places, never messages: those of the persistence provider and the driver quote values.
 */
@Provider
@Dependent
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());
    private static final int FRAMES = 12;

    @Inject
    private ProblemResponses responses;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        for (var cause : causes(failure)) {
            if (cause instanceof ProblemException problem) {
                return responses.of(problem, headers);
            }
        }
        var incident = Ids.next().toString();
        LOG.log(Level.SEVERE, "incident={0} {1}", new Object[] {incident, describe(failure)});
        var type = isDatabaseAway(failure) ? CommonProblem.UNAVAILABLE : CommonProblem.INTERNAL;
        return responses.of(type, List.of(), Map.of("incident_id", incident), headers);
    }

    static String describe(Throwable failure) {
        var text = new StringBuilder();
        for (var cause : causes(failure)) {
            text.append(text.isEmpty() ? "" : " caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                text.append(" SQLSTATE ").append(sql.getSQLState());
            }
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(" at ").append(frames[i]);
            }
        }
        return text.toString();
    }

    /** SQLSTATE class 08 is a lost connection, 57P the server going down or coming up. */
    private static boolean isDatabaseAway(Throwable failure) {
        return causes(failure).stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> state.startsWith("08") || state.startsWith("57P"));
    }

    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var causes = new ArrayList<Throwable>();
        for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            causes.add(t);
        }
        return causes;
    }
}
