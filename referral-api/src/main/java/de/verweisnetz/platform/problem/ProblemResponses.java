package de.verweisnetz.platform.problem;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.log.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Writes problems as {@code application/problem+json} in the language of the request. */
@ApplicationScoped
public class ProblemResponses {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final RequestId requestId;

    @Inject
    ProblemResponses(RequestId requestId) {
        this.requestId = requestId;
    }

    protected ProblemResponses() {
        this(new RequestId());
    }

    Response of(ProblemException problem, HttpHeaders headers) {
        return of(problem.type(), problem.errors(), problem.extensions(), headers);
    }

    Response of(ProblemType type, List<FieldError> errors, Map<String, Object> extensions, HttpHeaders headers) {
        var locale = locale(headers);
        var words = type.words(locale);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.uri());
        body.put("title", words.getString(type.code() + ".title"));
        body.put("status", type.status());
        body.put("detail", words.getString(type.code() + ".detail"));
        body.put("code", type.code());
        body.put("request_id", requestId.value());
        body.putAll(extensions);
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(e -> error(e, words, locale)).toList());
        }
        var response = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(Json.write(body));
        if (type.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"verweisnetz\"");
        }
        var wait = extensions.get(ProblemException.RETRY_AFTER);
        if (wait != null) {
            response.header(HttpHeaders.RETRY_AFTER, wait);
        }
        if (type.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.build();
    }

    private static Map<String, Object> error(FieldError error, ResourceBundle words, Locale locale) {
        var key = "error." + error.code();
        var common = CommonProblem.VALIDATION.words(locale);
        var pattern = words.containsKey(key) ? words.getString(key) : common.getString(key);
        var body = new LinkedHashMap<String, Object>();
        if (error.pointer() != null) {
            body.put("pointer", error.pointer());
        }
        if (error.parameter() != null) {
            body.put("parameter", error.parameter());
        }
        body.put("code", error.code());
        body.put("detail", new MessageFormat(pattern, locale).format(limits(error)));
        return body;
    }

    private static Object[] limits(FieldError error) {
        return error.limit() instanceof List<?> several ? several.toArray() : new Object[] {error.limit()};
    }

    private static Locale locale(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
            if (wanted.getLanguage().equals("de")) {
                return Locale.GERMAN;
            }
        }
        return Locale.GERMAN;
    }
}
