package de.verweisnetz.testing;

import de.verweisnetz.platform.Ids;
import java.sql.SQLException;
import java.util.UUID;

/** A member of the node to act as in a test. */
public record Member(UUID id, String subject, UUID participant, UUID team) {

    /** A new member of a new organisation. */
    public static Member of(String role) {
        return join(role, Ids.next(), Ids.next());
    }

    /** A new member of a given organisation, in a new team. */
    public static Member in(UUID participant, String role) {
        return join(role, participant, Ids.next());
    }

    private static Member join(String role, UUID participant, UUID team) {
        var member = new Member(Ids.next(), Ids.next().toString(), participant, team);
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO identity.participant (id, name, kind, state)
                    VALUES ('%1$s', 'Musterträger %1$s', 'CENTRE', 'ACTIVE') ON CONFLICT DO NOTHING;
                    INSERT INTO identity.team (id, participant_id, name) VALUES ('%2$s', '%1$s', 'Musterteam');
                    INSERT INTO identity.membership (id, issuer, subject, participant_id, team_id, roles, state, display_name)
                    VALUES ('%3$s', '%4$s', '%5$s', '%1$s', '%2$s', ARRAY['%6$s'], 'ACTIVE', 'Musterperson')"""
                            .formatted(participant, team, member.id, TestIssuer.ISSUER, member.subject, role));
            return member;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A colleague in the same team. */
    public Member colleague(String role) {
        var colleague = in(participant, role);
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE identity.membership SET team_id = '%s' WHERE id = '%s'".formatted(team, colleague.id));
            return new Member(colleague.id, colleague.subject, participant, team);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, who manages her organisation. */
    public Member asManager() {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE identity.membership SET manager = true WHERE id = '%s'".formatted(id));
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token() {
        return TestIssuer.token(subject);
    }
}
