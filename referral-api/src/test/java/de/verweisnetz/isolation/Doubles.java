package de.verweisnetz.isolation;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.testing.Member;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** Members who are like another one in everything but one thing. */
final class Doubles {
    private static final String COPY =
            """
            INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, manager, state, display_name)
            SELECT '%s', issuer, '%s', %s, %s, %s, %s, %s, display_name FROM identity.membership WHERE id = '%s'""";

    private Doubles() {}

    static Member suspended(Member like) {
        return copy(like, like.participant(), like.team(), "roles", "manager", "'SUSPENDED'");
    }

    /** In the same team, and manager of the organisation. */
    static Member inRole(Member like, String role) {
        return copy(like, like.participant(), like.team(), "ARRAY['" + role + "']", "true", "state");
    }

    static Member notManaging(Member like) {
        return copy(like, like.participant(), like.team(), "roles", "false", "state");
    }

    static Member likewise(Member like) {
        return copy(like, like.participant(), like.team(), "roles", "manager", "state");
    }

    static Member inOtherTeam(Member like) {
        var other = Member.in(like.participant(), "admin");
        return copy(like, like.participant(), other.team(), "roles", "false", "state");
    }

    static Member elsewhere(Member like) {
        var other = Member.of("admin");
        return copy(like, other.participant(), other.team(), "roles", "manager", "state");
    }

    /** What is done while an organisation may not take part. */
    static void whileSuspended(UUID participant, Runnable then) {
        execute("UPDATE identity.participant SET state = 'SUSPENDED' WHERE id = '%s'".formatted(participant));
        try {
            then.run();
        } finally {
            execute("UPDATE identity.participant SET state = 'ACTIVE' WHERE id = '%s'".formatted(participant));
        }
    }

    private static Member copy(Member of, UUID participant, UUID team, String roles, String manager, String state) {
        var member = new Member(Ids.next(), Ids.next().toString(), participant, team);
        execute(COPY.formatted(
                member.id(),
                member.subject(),
                "'" + participant + "'",
                "'" + team + "'",
                roles,
                manager,
                state,
                of.id()));
        return member;
    }

    private static void execute(String sql) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
