package de.verweisnetz.data.intake.report;

import de.verweisnetz.data.exchange.FindingCode;
import java.io.IOException;
import java.util.List;

/** Content that is not read any further; caught where reading can go on, and reported there. */
public final class Hostile extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 10;

    private final FindingCode code;
    private final transient List<Object> arguments;

    public Hostile(FindingCode code, Object... arguments) {
        super(code.key());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What a parser hides behind an exception of its own, or that it could make nothing of the file. */
    public static Hostile behind(Throwable exception) {
        Throwable cause = exception;
        for (int level = 0; level < DEEPEST && cause != null; level++) {
            if (cause instanceof Hostile hostile) {
                return hostile;
            }
            cause = cause.getCause();
        }
        return new Hostile(FindingCode.FILE_UNREADABLE);
    }

    public void report(FindingReport findings, Origin origin) {
        findings.report(origin, "", code, arguments.toArray());
        findings.incomplete();
    }
}
