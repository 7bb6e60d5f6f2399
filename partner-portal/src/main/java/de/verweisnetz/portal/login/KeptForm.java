package de.verweisnetz.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that could not be sent, because the session was over or nobody answered: kept and shown again, never sent by itself.
 *
 * @param path where it was to be sent
 * @param page the address of the page that holds it
 */
public record KeptForm(String path, String page, HashMap<String, List<String>> values) implements Serializable {
    /** Name of the hidden field with the address of the page that holds the form. */
    public static final String PAGE = "_page";

    /** Name of a hidden field that forbids to keep the form: what was typed is nobody's to keep. */
    public static final String FORGET = "_forget";

    /** Name of hidden fields that say how the names of fields begin which are nobody's to keep; the rest of the form is kept. */
    public static final String UNKEPT = "_unkept";

    private static final String ATTRIBUTE = "kept-form";
    private static final int MOST_CHARACTERS = 20_000;
    private static final int SENTENCE = 20;
    private static final int MOST_SENTENCES = 3;

    static void keep(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            Map<String, List<String>> values = new HashMap<>();
            request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
            keep(request, values);
        }
    }

    /** Keeps what was typed unless it is nobody's to keep; says where the form can be found again. */
    public static Optional<KeptForm> keep(HttpServletRequest request, Map<String, List<String>> sent) {
        if (sent.containsKey(FORGET) || isForeign(request)) {
            return Optional.empty();
        }
        List<String> unkept = sent.getOrDefault(UNKEPT, List.of());
        HashMap<String, List<String>> values = new HashMap<>();
        int characters = 0;
        for (Map.Entry<String, List<String>> field : sent.entrySet()) {
            if (unkept.stream().noneMatch(field.getKey()::startsWith)) {
                values.put(field.getKey(), new ArrayList<>(field.getValue()));
                characters += field.getKey().length()
                        + String.join("", field.getValue()).length();
            }
        }
        if (characters > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String page =
                values.getOrDefault(PAGE, List.of("")).stream().findFirst().orElse("");
        KeptForm form = new KeptForm(
                request.getRequestURI(), ReturnAddress.checked(page).path(), values);
        request.getSession().setAttribute(ATTRIBUTE, form);
        return Optional.of(form);
    }

    /** Another site may make her browser send a form, but must not put one before her to send. */
    private static boolean isForeign(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return from != null && !from.equals("same-origin");
    }

    /** The form that waits, if no page has taken it. */
    public static Optional<KeptForm> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof KeptForm form
                ? Optional.of(form)
                : Optional.empty();
    }

    /** Forgets the form: it was sent after all, or is not wanted any more. */
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** The longest of what a person typed into it, so that she knows it again. */
    public List<String> typed() {
        return values.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> field.getValue().stream())
                .map(String::strip)
                .filter(value -> value.length() >= SENTENCE && value.indexOf(' ') > 0)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_SENTENCES)
                .toList();
    }

    /** Hands the kept form out once, to the page it belongs to. */
    public static Optional<Map<String, List<String>>> take(HttpServletRequest request, String path) {
        Optional<KeptForm> form = waiting(request).filter(one -> one.path().equals(path));
        form.ifPresent(one -> forget(request));
        return form.map(KeptForm::values);
    }
}
