package de.verweisnetz.portal.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of the person before the screen: her choice in the address, then in her session, then what she always prefers, then
 * her browser's, then German.
 */
@RequestScoped
public class CurrentLanguage {
    public static final List<String> STAFF_LANGUAGES = List.of("de", "en");
    private static final String ATTRIBUTE = "language";
    private static final String ALWAYS = "language-always";
    private static final int LONGEST_HEADER = 200;

    @Inject
    HttpServletRequest request;

    public String staff() {
        HttpSession session = request.getSession(false);
        String chosen = request.getMethod().equals("GET") ? request.getParameter("lang") : null;
        if (chosen != null && STAFF_LANGUAGES.contains(chosen)) {
            if (session != null) {
                session.setAttribute(ATTRIBUTE, chosen);
            }
            return chosen;
        }
        return Stream.of(ATTRIBUTE, ALWAYS)
                .map(name -> session == null ? null : session.getAttribute(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseGet(() -> preferred(request.getHeader("Accept-Language"), STAFF_LANGUAGES));
    }

    /** What holds in this session unless she chooses another language in it; null for her browser's. */
    public void prefer(@Nullable String language) {
        HttpSession session = request.getSession(false);
        if (session != null && !Objects.equals(session.getAttribute(ALWAYS), language)) {
            session.setAttribute(ALWAYS, language);
        }
    }

    /** What she chose in this session holds no longer. */
    public void forgetChoice() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    public Texts texts() {
        return Texts.staff(staff());
    }

    /** The first offered language that an Accept-Language header asks for, otherwise the first offered one. */
    public static String preferred(@Nullable String header, List<String> offered) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return offered.get(0);
        }
        try {
            String found = Locale.lookupTag(LanguageRange.parse(header), offered);
            return found == null ? offered.get(0) : found;
        } catch (IllegalArgumentException notAHeader) {
            return offered.get(0);
        }
    }
}
