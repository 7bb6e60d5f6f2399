package de.verweisnetz.data.intake.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.verweisnetz.data.exchange.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell of several values. What parts them is tried from the clearest to the least clear, and only inside of what
 * is not understood as it stands: a value may hold a comma or an "und" itself.
 */
final class ListText {
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("[;\\r\\n]+"),
            Pattern.compile("[|•]+"),
            Pattern.compile(","),
            Pattern.compile("/"),
            Pattern.compile("\\s+(?:und|and|sowie|u\\.)\\s+|\\s*&\\s*"));

    private final List<Pattern> separators;
    private final UnaryOperator<String> translation;

    ListText(@Nullable String separator, UnaryOperator<String> translation) {
        this.separators = separator == null ? SEPARATORS : List.of(Pattern.compile(Pattern.quote(separator)));
        this.translation = translation;
    }

    /** The values; some of them are enough. */
    CellValue read(String text, Function<String, Optional<? extends JsonNode>> one) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean all = collect(text, 0, one, list);
        if (list.isEmpty()) {
            return CellValue.doubtful(FindingCode.UNKNOWN_VALUE);
        }
        return all ? CellValue.of(list) : CellValue.partly(list);
    }

    /** Running texts, which hold commas of their own. */
    CellValue texts(String text, Function<String, ? extends JsonNode> one) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        parts(text, separators.get(0)).map(one).forEach(list::add);
        return list.isEmpty() ? CellValue.doubtful(FindingCode.UNKNOWN_VALUE) : CellValue.of(list);
    }

    private boolean collect(
            String text, int level, Function<String, Optional<? extends JsonNode>> one, ArrayNode list) {
        Optional<? extends JsonNode> whole = one.apply(translation.apply(text));
        if (whole.isPresent()) {
            if (list.valueStream().noneMatch(whole.get()::equals)) {
                list.add(whole.get());
            }
            return true;
        }
        if (level == separators.size()) {
            return false;
        }
        List<String> parts = parts(text, separators.get(level)).toList();
        if (parts.size() == 1) {
            return collect(parts.get(0), level + 1, one, list);
        }
        boolean all = !parts.isEmpty();
        for (String part : parts) {
            all &= collect(part, level + 1, one, list);
        }
        return all;
    }

    private static Stream<String> parts(String text, Pattern separator) {
        return Stream.of(separator.split(text)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
