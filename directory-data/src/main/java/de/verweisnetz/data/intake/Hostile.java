package de.verweisnetz.data.intake;

import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.util.List;

/** Content that is not read any further; caught where reading can go on, and reported there. */
final class Hostile extends IOException {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final transient List<Object> arguments;

    Hostile(FindingCode code, Object... arguments) {
        super(code.key());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    void report(FindingReport findings, Origin origin) {
        findings.report(origin, "", code, arguments.toArray());
        findings.incomplete();
    }
}
