package de.verweisnetz.referral.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows as COPY reads them. */
final class Lines {
    private static final char SEPARATOR = '\t';

    private final StringBuilder text = new StringBuilder();

    void add(@Nullable Object... values) {
        add(Arrays.asList(values));
    }

    void add(Iterable<? extends @Nullable Object> values) {
        boolean first = true;
        for (var value : values) {
            if (!first) {
                text.append(SEPARATOR);
            }
            first = false;
            append(value);
        }
        text.append('\n');
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof Instant || value instanceof LocalDate) {
            text.append(value);
        } else if (value instanceof Enum<?> code) {
            text.append(code.name());
        } else {
            escape(value.toString());
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What has been added, once. */
    String take() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
