package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what was asked against the code lists and cuts it; a problem names each parameter that is wrong. */
final class QueryReader {
    private static final int DEFAULT_RADIUS_KM = 50;
    private static final int GREATEST_RADIUS_KM = 500;
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Set<String> GRADES = Set.of("CODE", "WARM");
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    private final OfferQuery query;
    private final List<FieldError> errors = new ArrayList<>();

    private QueryReader(OfferQuery query) {
        this.query = query;
    }

    static Criteria read(OfferQuery query, LocalDate today) {
        var reader = new QueryReader(query);
        reader.check();
        if (!reader.errors.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION, reader.errors);
        }
        return reader.criteria(today);
    }

    static List<Integer> languages(OfferQuery query) {
        return query.languages().stream().map(Facets::language).toList();
    }

    private void check() {
        require(query.topics().stream().allMatch(CodeLists.load().topics()::contains), "topic", "unknown-code");
        require(query.languages().stream().allMatch(QueryReader::isLanguage), "language", "unknown-code");
        require(query.accepts() == null || GRADES.contains(query.accepts()), "accepts", "unknown-code");
        require(query.postcode() == null || POSTCODE.matcher(query.postcode()).matches(), "postcode", "format");
        var radius = query.radiusKm();
        if (radius != null) {
            require(query.postcode() != null, "postcode", "required");
            if (radius < 1 || radius > GREATEST_RADIUS_KM) {
                errors.add(new FieldError(null, "radius_km", "range", GREATEST_RADIUS_KM));
            }
        }
    }

    private void require(boolean holds, String parameter, String code) {
        if (!holds) {
            errors.add(FieldError.parameter(parameter, code));
        }
    }

    private static boolean isLanguage(String code) {
        return CodeLists.load().list(CodeListName.LANGUAGE).contains(code) || ISO_LANGUAGES.contains(code);
    }

    private Criteria criteria(LocalDate today) {
        var anyOf = new ArrayList<List<Integer>>();
        if (!query.topics().isEmpty()) {
            anyOf.add(query.topics().stream().map(Facets::topic).toList());
        }
        if (!query.languages().isEmpty()) {
            anyOf.add(languages(query));
        }
        var accepts = query.accepts() == null ? null : (Integer) Facets.accepts(query.accepts());
        return new Criteria(text(), anyOf, accepts, today, vicinity(), false);
    }

    /** Text without a single word, only punctuation, asks for nothing. */
    private @Nullable String text() {
        if (query.text() == null) {
            return null;
        }
        var asked = TextQuery.all(query.text());
        return asked.isEmpty() ? null : asked;
    }

    private @Nullable Vicinity vicinity() {
        if (query.postcode() == null) {
            return null;
        }
        int radius = query.radiusKm() == null ? DEFAULT_RADIUS_KM : query.radiusKm();
        return Places.load()
                .find(query.postcode())
                .map(match -> new Vicinity(match.place(), radius))
                .orElse(null);
    }
}
