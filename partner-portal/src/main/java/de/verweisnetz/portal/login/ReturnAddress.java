package de.verweisnetz.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a person continues after the login: always an address of the staff pages of this portal. */
record ReturnAddress(String path) {
    static final String START = "/app";
    private static final String ATTRIBUTE = "return-address";
    private static final int LONGEST = 2000;

    static ReturnAddress of(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            return checked(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        String page = request.getHeader("HX-Current-URL");
        return checked(page == null ? request.getParameter(KeptForm.PAGE) : pathOf(page));
    }

    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, path);
    }

    static ReturnAddress remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object path = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        return checked((String) path);
    }

    static ReturnAddress checked(@Nullable String path) {
        boolean ours = path != null
                && path.length() <= LONGEST
                && (path.equals(START) || path.startsWith("/app/") || path.startsWith("/app?"))
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return new ReturnAddress(ours ? path : START);
    }

    private static @Nullable String pathOf(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
