package de.verweisnetz.data.intake.report;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.Severity;
import de.verweisnetz.data.intake.IntakeSink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passes findings on and counts them; of one code only so many, for a file of a million equal mistakes. */
public final class FindingReport {
    private final IntakeSink sink;
    private final int mostOfACode;
    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private long errors;
    private long warnings;
    private boolean complete = true;

    public FindingReport(IntakeSink sink, int mostOfACode) {
        this.sink = sink;
        this.mostOfACode = mostOfACode;
    }

    /** A finding about a place in a file; the field is a column or a JSON pointer, empty for the whole row. */
    public Finding report(Origin origin, String field, FindingCode code, Object... arguments) {
        return report(null, null, origin, field, code, arguments);
    }

    public Finding report(
            @Nullable EntityKind kind,
            @Nullable String id,
            Origin origin,
            String field,
            FindingCode code,
            Object... arguments) {
        String pointer = field.isEmpty() || field.startsWith("/") ? field : "/" + escape(field);
        List<String> texts = Stream.of(arguments).map(String::valueOf).toList();
        Finding finding = new Finding(kind, id, pointer, code, texts).at(origin.file(), origin.line());
        pass(finding);
        return finding;
    }

    /** Says that not everything was read. */
    public void incomplete() {
        complete = false;
    }

    /** Says how many findings were only counted. */
    public void close() {
        counts.forEach((code, count) -> {
            if (count > mostOfACode) {
                String more = Long.toString(count - mostOfACode);
                sink.finding(new Finding(null, null, "", FindingCode.FINDINGS_CUT, List.of(more, code.key())));
            }
        });
    }

    public long errors() {
        return errors;
    }

    public long warnings() {
        return warnings;
    }

    public boolean isComplete() {
        return complete;
    }

    private void pass(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (counts.merge(finding.code(), 1L, Long::sum) <= mostOfACode) {
            sink.finding(finding);
        }
    }

    /** A name as one step of a JSON pointer (RFC 6901). */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
