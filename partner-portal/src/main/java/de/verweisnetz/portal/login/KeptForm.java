package de.verweisnetz.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that arrived without a session: kept through the login and shown again, never sent by itself. */
public record KeptForm(String path, HashMap<String, List<String>> values) implements Serializable {
    /** Name of the hidden field with the address of the page that holds the form. */
    public static final String PAGE = "_page";

    /** Name of a hidden field that forbids to keep the form: what was typed is nobody's to keep. */
    public static final String FORGET = "_forget";

    /** Name of hidden fields that say how the names of fields begin which are nobody's to keep; the rest of the form is kept. */
    public static final String UNKEPT = "_unkept";

    private static final String ATTRIBUTE = "kept-form";
    private static final int MOST_CHARACTERS = 20_000;

    static void keep(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || request.getParameter(FORGET) != null) {
            return;
        }
        HashMap<String, List<String>> values = new HashMap<>();
        int characters = 0;
        String[] named = request.getParameterValues(UNKEPT);
        List<String> unkept = named == null ? List.of() : List.of(named);
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (unkept.stream().anyMatch(field.getKey()::startsWith)) {
                continue;
            }
            values.put(field.getKey(), List.of(field.getValue()));
            characters +=
                    field.getKey().length() + String.join("", field.getValue()).length();
        }
        if (characters <= MOST_CHARACTERS) {
            request.getSession().setAttribute(ATTRIBUTE, new KeptForm(request.getRequestURI(), values));
        }
    }

    /** Hands the kept form out once, to the page it belongs to. */
    public static Optional<Map<String, List<String>>> take(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(ATTRIBUTE) instanceof KeptForm form
                && form.path().equals(path)) {
            session.removeAttribute(ATTRIBUTE);
            return Optional.of(form.values());
        }
        return Optional.empty();
    }
}
