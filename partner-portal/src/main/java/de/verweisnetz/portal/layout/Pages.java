package de.verweisnetz.portal.layout;

import de.verweisnetz.portal.codes.CodeLists;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.login.CurrentMember;
import de.verweisnetz.portal.login.CurrentPreferences;
import de.verweisnetz.portal.login.KeptForm;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;

/** Makes the frame of the page that answers the current request. */
@RequestScoped
public class Pages {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentLanguage language;

    @Inject
    CurrentMember member;

    @Inject
    CurrentPreferences preferences;

    @Inject
    CodeLists codeLists;

    @Inject
    MvcContext mvc;

    /** A page for a logged-in member; the area is the entry of the navigation it belongs to. */
    public Page staff(String area, String titleKey, Object... arguments) {
        Texts t = texts();
        return new Page(
                t.get(titleKey, arguments),
                t,
                labels(),
                request.getRequestURI(),
                query(),
                new Visit(
                        member.get(),
                        mvc.getCsrf().getToken(),
                        preferences.get().shortcuts(),
                        () -> KeptForm.waiting(request)),
                false,
                area);
    }

    /** A page for anybody; it touches no session. */
    public Page open(String titleKey) {
        return open(titleKey, request.getRequestURI());
    }

    public Page open(String titleKey, String path) {
        Texts t = texts();
        return new Page(
                t.get(titleKey), t, new Labels(Map.of(), t.language()), path, query(), Visit.ofAnybody(), false, "");
    }

    /** In her own language where somebody is logged in. */
    public Texts texts() {
        if (SecurityHeaders.isUnder("/app", request.getServletPath())) {
            language.prefer(preferences.get().language());
        }
        return language.texts();
    }

    public Labels labels() {
        return codeLists.in(language.staff());
    }

    private String query() {
        return Objects.requireNonNullElse(request.getQueryString(), "");
    }
}
