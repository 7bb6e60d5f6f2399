package de.verweisnetz.isolation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the matrix: an operation, who may use it, and a request that is right.
 *
 * @param roles those that may; empty where no login is needed
 */
record Row(String operation, Reach reach, Set<String> roles, Function<World, Ask> ask) {
    static final Set<String> ALL = Set.of("streetworker", "partner", "coordinator", "dpo", "admin");
    static final Set<String> SENDERS = Set.of("streetworker");
    static final Set<String> PARTIES = Set.of("streetworker", "partner");
    static final Set<String> CENTRES = Set.of("partner");
    static final Set<String> SEARCHERS = Set.of("streetworker", "partner", "coordinator");
    static final Set<String> EDITORS = Set.of("partner", "coordinator");
    static final Set<String> COORDINATORS = Set.of("coordinator");
    static final Set<String> OFFICERS = Set.of("dpo");

    /** The whole matrix; a new operation needs one line in one of these tables. */
    static Stream<Row> all() {
        return Stream.of(
                        ReferralRows.ROWS,
                        ClientRows.ROWS,
                        AnswerRows.ROWS,
                        PrivacyRows.ROWS,
                        MemberRows.ROWS,
                        DirectoryRows.ROWS,
                        ImportRows.ROWS,
                        HsdsRows.ROWS)
                .flatMap(List::stream);
    }

    static Row open(String operation, Function<World, Ask> ask) {
        return new Row(operation, Reach.ANYBODY, Set.of(), ask);
    }

    static Row shared(String operation, Set<String> roles, Function<World, Ask> ask) {
        return new Row(operation, Reach.NODE, roles, ask);
    }

    static Row organisation(String operation, Set<String> roles, Function<World, Ask> ask) {
        return new Row(operation, Reach.ORGANISATION, roles, ask);
    }

    static Row manager(String operation, Set<String> roles, Function<World, Ask> ask) {
        return new Row(operation, Reach.MANAGER, roles, ask);
    }

    static Row team(String operation, Set<String> roles, Function<World, Ask> ask) {
        return new Row(operation, Reach.TEAM, roles, ask);
    }

    @Override
    public String toString() {
        return operation + " " + reach + " " + roles.stream().sorted().collect(Collectors.joining(", "));
    }
}
