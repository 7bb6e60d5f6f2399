package de.verweisnetz.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a statement with its parameters, so that they stay in order however pieces are put together. */
record Sql(String text, List<Object> parameters) {
    static final Sql NOTHING = new Sql("", List.of());

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    Sql then(Sql next) {
        var all = new ArrayList<>(parameters);
        all.addAll(next.parameters);
        return new Sql(text + next.text, all);
    }

    Sql then(String next, Object... parameters) {
        return then(of(next, parameters));
    }

    static Sql join(String separator, List<Sql> pieces) {
        return new Sql(
                pieces.stream().map(Sql::text).collect(Collectors.joining(separator)),
                pieces.stream().flatMap(piece -> piece.parameters.stream()).toList());
    }
}
