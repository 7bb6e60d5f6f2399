package de.verweisnetz.portal.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;

/**
 * The form of the current request where no login is: there the container looks for parameters of a login first and so reads the body
 * before a page can.
 */
@RequestScoped
public class SentForm {
    @Inject
    HttpServletRequest request;

    /** Of a page that asked for the body itself too: whoever happens to be logged in leaves it to the page. */
    public Form get(MultivaluedMap<String, String> body) {
        return new Form(Map.copyOf(body.isEmpty() ? typed() : body));
    }

    /** As it was typed. */
    public MultivaluedMap<String, String> typed() {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        request.getParameterMap().forEach((name, sent) -> typed.put(name, List.of(sent)));
        return typed;
    }
}
