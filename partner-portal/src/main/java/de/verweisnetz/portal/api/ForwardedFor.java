package de.verweisnetz.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Says to the API who asked the portal, as every proxy does, so that it can tell networks apart. */
final class ForwardedFor {
    static final String HEADER = "X-Forwarded-For";
    private static final Pattern ADDRESSES = Pattern.compile("[0-9a-fA-F:., \\[\\]]{2,500}");

    private ForwardedFor() {}

    /** The way so far, and the last step; what is no list of addresses is left out. */
    static String of(HttpServletRequest request) {
        String before = request.getHeader(HEADER);
        String last = request.getRemoteAddr();
        return before != null && ADDRESSES.matcher(before).matches() ? before + ", " + last : last;
    }
}
