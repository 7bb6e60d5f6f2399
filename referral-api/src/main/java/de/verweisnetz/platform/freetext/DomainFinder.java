package de.verweisnetz.platform.freetext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/** Names of hosts without {@code https://} or {@code www.}, told from sentences whose full stop lacks a space. */
final class DomainFinder implements TraceFinder {
    private static final Pattern NAME = Pattern.compile(
            """
            (?<! [\\p{L}\\p{N}@._-] )
            (?: [\\p{L}\\p{N}-]+ \\. )*
            ( [\\p{L}\\p{N}-]+ )
            \\. ( xn--[a-z0-9-]+ | \\p{L}{2,24} )
            (?! [\\p{L}\\p{N}-] )
            (?: : \\d{2,5} )?
            ( / \\S* )?
            """,
            Pattern.COMMENTS);

    /** Short forms that end like a country: "GmbH & Co.KG". */
    private static final Set<String> SHORT_FORMS = Set.of("co.kg");

    private final DomainValidator domains = DomainValidator.getInstance();

    @Override
    public List<Trace> find(String text) {
        return NAME.matcher(text)
                .results()
                .filter(this::isDomain)
                .map(match -> Matches.trace(TraceKind.LINK, match))
                .toList();
    }

    private boolean isDomain(MatchResult match) {
        var label = match.group(1);
        var top = match.group(2);
        if (!domains.isValidTld(top)) {
            return false;
        }
        boolean path = match.group(3) != null;
        return path || isSpeltAsDomain(label, top);
    }

    /**
     * A single letter is a short form (Polish "m.in.", Spanish "p.es."), figures alone are a number, and a capital
     * after the full stop begins a sentence.
     */
    private static boolean isSpeltAsDomain(String label, String top) {
        boolean small = top.equals(top.toLowerCase(Locale.ROOT));
        boolean great = (label + top).equals((label + top).toUpperCase(Locale.ROOT));
        return label.length() > 1
                && (small || great)
                && label.chars().anyMatch(Character::isLetter)
                && !SHORT_FORMS.contains((label + "." + top).toLowerCase(Locale.ROOT));
    }
}
