package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.upkeep.Confidence;
import de.verweisnetz.directory.upkeep.Confidence.Factor;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Says in a sentence what each factor of a confidence figure means. */
final class ConfidenceWords {
    private final Locale locale;
    private final ResourceBundle words;

    private ConfidenceWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                ConfidenceWords.class.getPackageName() + ".confidence",
                locale,
                ConfidenceWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static ConfidenceWords in(List<Locale> wanted) {
        var language = wanted.stream()
                .map(Locale::getLanguage)
                .filter(List.of("de", "en")::contains)
                .findFirst()
                .orElse("de");
        return new ConfidenceWords(Locale.forLanguageTag(language));
    }

    Confidence explain(Confidence figure) {
        return new Confidence(
                figure.id(),
                figure.score(),
                figure.factors().stream()
                        .map(factor -> factor.saying(sentence(factor)))
                        .toList());
    }

    private String sentence(Factor factor) {
        return new MessageFormat(words.getString(key(factor)), locale)
                .format(new Object[] {factor.days(), factor.count(), missing(factor)});
    }

    private static String key(Factor factor) {
        var nothing =
                switch (factor.code()) {
                    case FRESHNESS -> factor.days() == null;
                    case COMPLETENESS -> factor.missing() == null;
                    case CONFIRMED_BY, CAPACITY_KNOWN, FORMAT -> factor.points() == 0;
                    case REPORTS, NOT_REACHED -> false;
                };
        return factor.code() + (nothing ? ".none" : "");
    }

    private String missing(Factor factor) {
        return factor.missing() == null
                ? ""
                : factor.missing().stream()
                        .map(field -> words.getString("field." + field))
                        .collect(Collectors.joining(", "));
    }
}
