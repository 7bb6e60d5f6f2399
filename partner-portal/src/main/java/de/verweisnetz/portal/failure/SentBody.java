package de.verweisnetz.portal.failure;

import de.verweisnetz.portal.login.KeptForm;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what a form sent until it is answered: whoever finds nobody there finds her form again. */
@Provider
@Priority(100)
public class SentBody implements ContainerRequestFilter {
    private static final String ATTRIBUTE = SentBody.class.getName();
    private static final int MOST_BYTES = 65_536;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext exchange) throws IOException {
        int length = exchange.getLength();
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(exchange.getMediaType())
                && length > 0
                && length <= MOST_BYTES) {
            byte[] body = exchange.getEntityStream().readNBytes(length);
            exchange.setEntityStream(new ByteArrayInputStream(body));
            request.setAttribute(ATTRIBUTE, body);
            forgetSent();
        }
    }

    /** Whoever sends a form has no need of the one that was kept; if this fails too, it is kept instead. */
    private void forgetSent() {
        KeptForm.waiting(request)
                .filter(form -> form.path().equals(request.getRequestURI()))
                .ifPresent(form -> KeptForm.forget(request));
    }

    /** The form that the request sent, kept for its page. */
    static Optional<KeptForm> keep(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body
                ? KeptForm.keep(request, fields(new String(body, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    static Map<String, List<String>> fields(String body) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
