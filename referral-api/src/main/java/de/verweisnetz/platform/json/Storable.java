package de.verweisnetz.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** What may be taken in, because the database can keep it: no text with a NUL, no time outside the years 1 to 9999. */
public final class Storable {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Storable() {}

    public static boolean is(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    public static boolean is(String text) {
        return text.indexOf('\0') < 0;
    }

    private static boolean is(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    static Module module() {
        return new SimpleModule("storable")
                .addDeserializer(String.class, new Checked<>(String.class, StringDeserializer.instance, Storable::is))
                .addDeserializer(
                        LocalDate.class, new Checked<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Storable::is))
                .addDeserializer(
                        Instant.class, new Checked<>(Instant.class, InstantDeserializer.INSTANT, Storable::is));
    }

    private static final class Checked<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<T> reader;
        private final transient Predicate<T> storable;

        Checked(Class<T> type, JsonDeserializer<T> reader, Predicate<T> storable) {
            super(type);
            this.reader = reader;
            this.storable = storable;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var value = reader.deserialize(in, context);
            if (value != null && !storable.test(value)) {
                // Without the value: nothing that somebody sent belongs into a message.
                throw InvalidFormatException.from(in, "cannot be stored", null, _valueClass);
            }
            return value;
        }
    }
}
