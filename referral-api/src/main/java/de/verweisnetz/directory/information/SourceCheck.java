package de.verweisnetz.directory.information;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.InformationQuery;
import de.verweisnetz.directory.InformationSourceRequest;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The rules for sources; each problem names every field that is wrong. */
public final class SourceCheck {
    private SourceCheck() {}

    /** Codes that a list is filtered by. */
    public static void codes(InformationQuery query) {
        var errors = new ArrayList<FieldError>();
        if (query.topic() != null && !isTopic(query.topic())) {
            errors.add(FieldError.parameter("topic", "unknown-code"));
        }
        if (query.language() != null && !isLanguage(query.language())) {
            errors.add(FieldError.parameter("language", "unknown-code"));
        }
        refuse(CommonProblem.VALIDATION, errors);
    }

    public static void content(InformationSourceRequest source, LocalDate today) {
        var shape = new ArrayList<FieldError>();
        if (!isTopic(source.topic())) {
            shape.add(FieldError.at("/topic", "unknown-code"));
        }
        if (!isLanguage(source.language())) {
            shape.add(FieldError.at("/language", "unknown-code"));
        }
        if (!isPublicAddress(source.url())) {
            shape.add(FieldError.at("/url", "format"));
        }
        refuse(CommonProblem.VALIDATION, shape);
        var rules = new ArrayList<FieldError>();
        if (source.checkedOn().isAfter(today)) {
            rules.add(FieldError.at("/checked_on", "checked-in-future"));
        }
        if (source.expiresOn().isBefore(source.checkedOn())) {
            rules.add(FieldError.at("/expires_on", "expiry-reversed"));
        }
        refuse(DirectoryProblem.INFORMATION_REFUSED, rules);
    }

    private static void refuse(de.verweisnetz.platform.problem.ProblemType type, ArrayList<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.of(type, errors);
        }
    }

    private static boolean isTopic(String code) {
        return CodeLists.load().topics().contains(code);
    }

    private static boolean isLanguage(String code) {
        return CodeLists.load().list(CodeListName.LANGUAGE).contains(code);
    }

    /** A name and a password in front of the host would make a link look like another site's. */
    private static boolean isPublicAddress(String text) {
        @Nullable URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            return false;
        }
        return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
    }
}
