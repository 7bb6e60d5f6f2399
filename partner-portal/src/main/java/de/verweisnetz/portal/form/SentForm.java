package de.verweisnetz.portal.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent where no login is: there the container looks for parameters of a login first and so reads the body before a page
 * can.
 */
@RequestScoped
public class SentForm {
    @Inject
    HttpServletRequest request;

    /** Of a page that asked for the body itself too: whoever happens to be logged in leaves it to the page. */
    public Form get(MultivaluedMap<String, String> body) {
        return body.isEmpty() ? get() : new Form(Map.copyOf(body));
    }

    public Form get() {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((name, sent) -> typed.put(name, List.of(sent)));
        return new Form(typed);
    }

    /** The languages of the browser, as it names them. */
    public @Nullable String languages() {
        return request.getHeader("Accept-Language");
    }

    /** Where it was sent to. */
    public String address() {
        return request.getRequestURI();
    }
}
