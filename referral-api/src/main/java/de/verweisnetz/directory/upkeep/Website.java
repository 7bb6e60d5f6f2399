package de.verweisnetz.directory.upkeep;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** A link that a browser opens. */
record Website(URI uri) {
    private static final int LONGEST = 2000;

    /** Empty for anything but an http or https address without a login in it. */
    static Optional<Website> of(String text) {
        try {
            var uri = new URI(text.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || text.length() > LONGEST) {
                return Optional.empty();
            }
            return Optional.of(new Website(withoutFragment(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    String url() {
        return uri.toString();
    }

    private static URI withoutFragment(URI uri) throws URISyntaxException {
        var text = uri.toString();
        return uri.getRawFragment() == null ? uri : new URI(text.substring(0, text.indexOf('#')));
    }
}
